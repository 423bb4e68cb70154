namespace VssId.Backend.Client.Events;

/// <summary>Types of events, with the shape of their data.</summary>
public static class EventTypes
{
    /// <summary>The account that was signed in here is now signed in elsewhere; data: <see cref="SessionOver"/>.</summary>
    public const string SessionTakenOver = "session_taken_over";

    /// <summary>An account that was once signed in here has been signed out everywhere; data: <see cref="SessionOver"/> without a mark.</summary>
    public const string SignedOutEverywhere = "signed_out_everywhere";

    /// <summary>The account's password was set anew elsewhere, and whoever was signed in here is signed out; data: <see cref="SessionOver"/>.</summary>
    public const string PasswordSet = "password_set";

    /// <summary>The account's phone is another one now, and whoever was signed in here is signed out; data: <see cref="SessionOver"/>.</summary>
    public const string PhoneChanged = "phone_changed";

    /// <summary>The account is closed, and whoever was signed in here is signed out; data: <see cref="SessionOver"/>.</summary>
    public const string AccountClosed = "account_closed";

    /// <summary>A notice; data: <see cref="NoticeGiven"/>.</summary>
    public const string Notice = "notice";

    /// <summary>An officer has done something with a file that was opened here; data: <see cref="FileDecided"/>.</summary>
    public const string FileDecided = "file_decided";

    /// <summary>An officer has decided on a registration that was filed here; data: <see cref="Registrations.RegistrationDecided"/>.</summary>
    public const string RegistrationDecided = "registration_decided";
}
