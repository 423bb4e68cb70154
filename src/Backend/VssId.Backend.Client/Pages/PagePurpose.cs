using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Pages;

/// <summary>What a secure page is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PagePurpose>))]
public enum PagePurpose
{
    /// <summary>Typing the password to sign in.</summary>
    SignIn,

    /// <summary>A new password in place of a forgotten one.</summary>
    SetPassword,

    /// <summary>A new password in place of a known one.</summary>
    ChangePassword,

    /// <summary>Taking a file; it ends with the file and shows no digits.</summary>
    Download,

    /// <summary>The first password of an account that was opened; by a text to its phone, and it ends without digits.</summary>
    FirstPassword,
}
