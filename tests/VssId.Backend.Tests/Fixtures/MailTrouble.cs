namespace VssId.Backend.Tests.Fixtures;

/// <summary>What a mail server does wrong, or says no to.</summary>
public enum MailTrouble
{
    /// <summary>It takes the connection and says nothing.</summary>
    Silent,

    /// <summary>It hangs up at once.</summary>
    HangsUp,

    /// <summary>It is busy from the first word on.</summary>
    Busy,

    /// <summary>It takes nothing from this sender.</summary>
    RefusesSender,

    /// <summary>It takes nothing from this sender now.</summary>
    DefersSender,

    /// <summary>It knows no such receiver.</summary>
    RefusesReceiver,

    /// <summary>The receiver's box is closed now.</summary>
    DefersReceiver,

    /// <summary>It hangs up when it hears the receiver.</summary>
    HangsUpAtReceiver,

    /// <summary>It does not want the text now.</summary>
    DefersText,

    /// <summary>It does not want the text.</summary>
    RefusesText,

    /// <summary>It hangs up when it has the text.</summary>
    HangsUpAfterText,

    /// <summary>It has the text and says nothing.</summary>
    SilentAfterText,

    /// <summary>It has taken the text and hangs up when it hears the farewell.</summary>
    HangsUpAtFarewell,
}
