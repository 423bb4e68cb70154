namespace VssId.Backend.Officers;

/// <summary>The document that a citizen showed before an account was unlocked or its phone changed. Its number is not kept.</summary>
internal enum ShownDocument
{
    /// <summary>Card of identity (thẻ căn cước, căn cước công dân).</summary>
    IdentityCard,

    /// <summary>Electronic identity of level 2 on VNeID.</summary>
    ElectronicIdentity,

    /// <summary>Passport.</summary>
    Passport,

    /// <summary>Birth certificate of a child, with the representative's document.</summary>
    BirthCertificate,
}
