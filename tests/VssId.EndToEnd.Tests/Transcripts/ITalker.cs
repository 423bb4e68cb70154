namespace VssId.EndToEnd.Tests.Transcripts;

/// <summary>A person on one channel, speaking over its real wire.</summary>
internal interface ITalker
{
    /// <summary>Name of the channel in transcripts: zalo, web or ussd.</summary>
    string Channel { get; }

    /// <summary>Comes to the front door: follows the account, opens the chat, dials the code.</summary>
    Task<string> ArriveAsync();

    /// <summary>Says something, and reads all that is answered.</summary>
    Task<string> SayAsync(string text);

    /// <summary>Sends a picture; a channel that takes none throws.</summary>
    Task<string> SendPhotoAsync(byte[] picture);

    /// <summary>Hangs up and dials again; elsewhere nothing happens.</summary>
    Task<string> RedialAsync();

    /// <summary>Hears what comes unasked; where nothing can come, dials again.</summary>
    Task<string> ListenAsync();
}
