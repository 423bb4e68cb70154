using System.Diagnostics;
using VssId.Backend.Client;
using VssId.Backend.Client.Profile;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Profile;

/// <summary>Another phone on record (R18): a code to the old one, the new number, a code to the new one. Who no longer has the old one goes to the office.</summary>
internal sealed class PhoneChangeFlow(Citizen citizen, CodeSteps codes, Listener listener, YesNo yesNo) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "phone-change";

    private const string PhoneSlot = "phone";

    private static readonly Slot<CodeAnswer> OldCode = CodeSteps.SlotOf("old-code");
    private static readonly Slot<CodeAnswer> NewCode = CodeSteps.SlotOf("new-code");

    private readonly Slot<string> _phone = new(PhoneSlot, ProfileWording.AskPhone, text => ProfileReading.Phone(text, listener))
    {
        Help = ProfileWording.PhoneHelp,
        Called = ["số điện thoại", "số mới", "phone"],
        Finder = static _ => null,
    };

    private readonly Slot<Confirmation> _sure = yesNo.SlotOf("sure", ProfileWording.SureHelp, ProfileWording.SureHelp, ProfileWording.SureOffers);

    /// <inheritdoc/>
    public override Wording Title => ProfileWording.PhoneTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [OldCode, _phone, _sure, NewCode];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var place = Citizen.PlaceOf(flow);
        flow.Say(ProfileWording.OldPhoneFirst);
        var old = await codes.ConfirmAsync(flow.At("old", 0), OldCode, "challenge", signedIn, ChallengePurpose.ChangePhone);
        var phone = await flow.Ask(_phone);
        await flow.Ask(_sure, ProfileWording.SurePhone(ProfileReading.Written(phone)), (answer, _) => ValueTask.FromResult<Verdict<Confirmation>>(
            answer is Confirmation.Yes ? new Verdict<Confirmation>.Right(answer) : new Verdict<Confirmation>.Restart(PhoneSlot, ProfileWording.TypePhoneAgain)));
        var fresh = await codes.ConfirmAsync(flow.At("new", 0), NewCode, "challenge", signedIn, ChallengePurpose.NewPhone, phone);
        var changed = await flow.Once(
            "change", new PhoneChange(old.Challenge, fresh.Challenge), (change, call) => citizen.ChangePhoneAsync(signedIn, place, change, call), kind: EffectKind.Final);
        flow.Own(signedIn);
        flow.Say((changed.Outcome switch
        {
            PhoneResult.Outcomes.Done => ProfileWording.PhoneChanged(changed.Phone!),
            PhoneResult.Outcomes.NotTaken => ProfileWording.PhoneNotTaken,
            PhoneResult.Outcomes.TooLate => ProfileWording.TooLate,
            _ => throw new UnreachableException(),
        }).Offering(HomeWording.Card, HomeWording.Account, HomeWording.ToMenu));
        return Told.All;
    }
}
