namespace VssId.Bot.Storage.Tests.Sealing;

/// <summary>Sealed values that earlier releases wrote (R36).</summary>
internal static class SealFixtures
{
    /// <summary>"Thẻ bảo hiểm y tế", sealed as the record of "zalo:oa:person" with key "key1" of 32 bytes 01; made with another implementation of the same form.</summary>
    public const string FirstRelease = "01046B657931000102030405060708090A0B1FBD7F71293B41267DC5EF22AC037B673933AFAEABCD4E27116B7CE0D288640DF0F56E71CD8C72D28D";
}
