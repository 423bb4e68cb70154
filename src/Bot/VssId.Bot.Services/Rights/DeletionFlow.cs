using VssId.Backend.Client;
using VssId.Backend.Client.Files;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Rights;

/// <summary>The wish to have one's data deleted: what goes and what the law keeps, a yes, a fresh code, a file at the office.</summary>
internal sealed class DeletionFlow(Citizen citizen, CodeSteps codes, YesNo yesNo) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "deletion";

    private static readonly Slot<CodeAnswer> Code = CodeSteps.SlotOf("code");

    private readonly Slot<Confirmation> _sure = yesNo.StrictSlotOf("sure", RightsWording.AskDeletion, RightsWording.DeletionHelp, RightsWording.DeletionOffers);

    /// <inheritdoc/>
    public override Wording Title => RightsWording.DeletionTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [_sure, Code];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var place = Citizen.PlaceOf(flow);
        flow.Say(RightsWording.WhatGoes);
        if (await flow.Ask(_sure) is Confirmation.No)
        {
            flow.Say(RightsWording.NothingChanged);
            return Told.All;
        }

        var code = await codes.ConfirmAsync(flow, Code, "challenge", signedIn, ChallengePurpose.Deletion);
        var request = new FileRequest(FileKind.Deletion, place, Challenge: code.Challenge);
        var opened = await flow.Once("file", request, (wish, call) => citizen.OpenFileAsync(signedIn, wish, call), kind: EffectKind.Final);
        flow.Own(signedIn);
        flow.Say((opened.Code is { } file ? RightsWording.DeletionFiled(file, Clock.Day(Clock.DayOf(opened.AnswerBy))) : RightsWording.DeletionOpen).Offering(HomeWording.Account, HomeWording.ToMenu));
        return Told.All;
    }
}
