using System.ComponentModel.DataAnnotations;

namespace VssId.Channels.Simulators.Zalo;

/// <summary>The app and the account that are played. Read from section <c>Zalo</c>, so that both sides agree, and then from <c>Simulators:Zalo</c>.</summary>
public sealed class ZaloSimulatorOptions
{
    /// <summary>Section of the channel.</summary>
    public const string SharedSection = "Zalo";

    /// <summary>Section of the simulator alone.</summary>
    public const string Section = "Simulators:Zalo";

    /// <summary>Base address the channel calls. It has to be on this machine: the simulator does not stand beside a channel that talks to the real Zalo.</summary>
    [Required]
    public Uri ApiBase { get; set; } = new("http://127.0.0.1:5080/simulators/zalo");

    /// <summary>Where events are sent. It has to be on this machine. Default <c>/zalo/webhook</c> beside <see cref="ApiBase"/>, because one process plays both.</summary>
    public Uri? WebhookUrl { get; set; }

    /// <summary>Id of the app.</summary>
    [Required]
    public string AppId { get; set; } = "";

    /// <summary>Id of the Official Account.</summary>
    [Required]
    public string OaId { get; set; } = "";

    /// <summary>Secret that events are signed with.</summary>
    public string OaSecretKey { get; set; } = "";

    /// <summary>The one access token that is taken.</summary>
    [Required]
    public string AccessToken { get; set; } = "";
}
