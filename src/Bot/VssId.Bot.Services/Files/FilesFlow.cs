using VssId.Backend.Client.Files;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Files;

/// <summary>How files at the office stand: with a session one's own, without one a file by its code, its state only (R52).</summary>
internal sealed class FilesFlow(Citizen citizen) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "files";

    /// <summary>Name of the slot for the code; a sentence that holds one brings it along.</summary>
    public const string CodeSlot = "code";

    private static readonly Slot<string> Code = new(CodeSlot, FilesWording.AskCode.Offering(new Offer("1", FilesWording.MineInstead)), FilesReading.CodeOrMine) { Help = FilesWording.CodeHelp, Finder = FilesReading.CodeIn, Called = ["mã hồ sơ"] };

    /// <inheritdoc/>
    public override Wording Title => FilesWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots { get; } = [Code];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        // Who is signed in, or comes from the personal page, means their own.
        if (!flow.IsChild && flow.Owned<SignedIn>() is null && await flow.Ask(Code) is var code && code != FilesReading.Mine)
        {
            var place = Citizen.PlaceOf(flow);
            var standing = await flow.Once("ask", code, (asked, call) => citizen.AskAsync(backend => backend.AskFileAsync(new FileQuestion(asked, place), call.IdempotencyKey, call.CancellationToken)));
            flow.Say((standing.State is { } state ? FilesWording.StandsSo(code, state) : FilesWording.NoSuchFile(standing.TriesLeft ?? 0)).Offering(HomeWording.SignIn, HomeWording.ToMenu));
            return Told.All;
        }

        var signedIn = await flow.Require<SignedIn>();
        var files = await citizen.AskAsync(backend => backend.GetFilesAsync(signedIn.Token, Citizen.PlaceOf(flow).ToHeaders(), flow.CancellationToken));
        flow.Own(signedIn);
        flow.Say(files.Items is []
            ? new TextView(FilesWording.NoFiles.In(flow.Speech))
            : new FactSheet(FilesWording.Title.In(flow.Speech), [.. files.Items.Select(file => new Fact(file.Code, FilesWording.About(file).In(flow.Speech)))], FilesWording.Note.In(flow.Speech)));
        if (!flow.Channel.Brief)
        {
            flow.Say(HomeWording.Next.Offering(HomeWording.Account, HomeWording.ToMenu));
        }

        return Told.All;
    }
}
