using VssId.Backend.Client.Pages;
using VssId.Backend.Secrets;

namespace VssId.Backend.Pages;

/// <summary>What has to be known of a page to judge what is typed on it.</summary>
internal sealed record AskedPage(Guid Id, PagePurpose Purpose, PageStep Step, byte[] Subject, long? AccountId, int Tries)
{
    /// <summary>Where failures on it are counted: at the door, or among those who are signed in.</summary>
    public byte[] LockName(BackendKeys keys) => NameOfLock(Purpose, Subject, keys);

    /// <summary>Where failures on a page are counted.</summary>
    public static byte[] NameOfLock(PagePurpose purpose, byte[] subject, BackendKeys keys) => purpose is PagePurpose.ChangePassword ? keys.NameInSession(subject) : subject;
}
