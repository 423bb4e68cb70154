namespace VssId.Backend.Messages;

/// <summary>How the way to the mail server is kept closed to others.</summary>
internal enum EmailSecurity
{
    /// <summary>Begins open and is closed before anything is said; a server that cannot do so gets nothing (RFC 3207).</summary>
    StartTls,

    /// <summary>Closed from the first byte (RFC 8314).</summary>
    Tls,

    /// <summary>Open. To a server on this machine only.</summary>
    None,
}
