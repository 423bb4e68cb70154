using System.ComponentModel.DataAnnotations;

namespace VssId.Channels.Simulators.Ussd;

/// <summary>Settings of the simulated USSD gateway.</summary>
public sealed class UssdSimulatorOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Simulators:Ussd";

    /// <summary>Address of the application that answers, without a path. Default none: this process itself.</summary>
    public Uri? Address { get; set; }

    /// <summary>Path of the application's address. Default that of the USSD channel.</summary>
    [Required]
    public string Path { get; set; } = "/ussd/africastalking";

    /// <summary>Path for the notice that a dialogue is over; empty for none.</summary>
    public string EventsPath { get; set; } = "/ussd/africastalking/events";

    /// <summary>Key for the header <c>X-Gateway-Key</c>. Default none: this machine needs none in Development.</summary>
    public string Key { get; set; } = "";

    /// <summary>The code that is registered with the gateway. Default <c>*1900#</c>.</summary>
    [Required]
    public string ServiceCode { get; set; } = "*1900#";

    /// <summary>How long the application may take. Default 10 s, the shortest published limit of a gateway.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a dialogue may last. Default 180 s: what networks leave to third parties.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SessionLimit { get; set; } = TimeSpan.FromSeconds(180);
}
