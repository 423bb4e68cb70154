using System.Diagnostics;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Profile;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Files;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Profile;

/// <summary>The personal page (QL cá nhân): masked at first, in full after a fresh code, never in full on a screen that is passed around.</summary>
internal sealed class ProfileFlow(Citizen citizen, CodeSteps codes, PhoneChangeFlow phone, CorrectionFlow correction, FilesFlow files) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "profile";

    private static readonly Slot<ProfileEntry> Entry = new(
        "entry",
        ProfileWording.Ask.Offering(
            new Offer("1", ProfileWording.ShowFull), new Offer("2", ProfileWording.PhoneTitle), new Offer("3", FilesWording.CorrectionTitle), new Offer("4", FilesWording.Title), HomeWording.ToMenu),
        ProfileReading.Entry);

    private static readonly Slot<CodeAnswer> Code = CodeSteps.SlotOf("code");

    /// <inheritdoc/>
    public override Wording Title => ProfileWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots { get; } = [Entry, Code];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var place = Citizen.PlaceOf(flow);
        // Kept until the page is left, masked as it came: each look is a row of the audit record, and a question is no new look.
        // Another session may be another person's: it looks for itself.
        var masked = await flow.Once("look", SessionOver.MarkOf(signedIn.Token), (_, call) => citizen.AskAsync(backend => backend.GetProfileAsync(signedIn.Token, place.ToHeaders(), call.CancellationToken)));
        flow.Own(signedIn);
        flow.Say(Facts(masked, flow.Speech, ProfileWording.Masked));
        switch (await flow.Ask(Entry))
        {
            case ProfileEntry.Full when flow.Channel.Brief:
                flow.Say(ProfileWording.FullElsewhere);
                return Told.All;
            case ProfileEntry.Full:
                var code = await codes.ConfirmAsync(flow, Code, "challenge", signedIn, ChallengePurpose.ShowProfile);
                var full = await citizen.ProfileInFullAsync(signedIn, place, code.Challenge, flow.CancellationToken);
                flow.Own(signedIn);
                if (full is null)
                {
                    return await flow.GiveUp<Told>(ProfileWording.TooLate.Offering(HomeWording.Account, HomeWording.ToMenu));
                }

                flow.Say(Facts(full, flow.Speech, ProfileWording.InFull));
                flow.Say(HomeWording.Next.Offering(HomeWording.Card, HomeWording.Account, HomeWording.ToMenu));
                return Told.All;
            case ProfileEntry.Phone:
                return await flow.Run(phone);
            case ProfileEntry.Correction:
                return await flow.Run(correction);
            case ProfileEntry.Files:
                return await flow.Run(files);
            default:
                throw new UnreachableException();
        }
    }

    private static FactSheet Facts(PersonalProfile profile, Speech speech, Wording note)
    {
        List<Fact> facts = [new(ProfileWording.FullName.In(speech), profile.FullName)];
        Add(ProfileWording.Number, profile.Number ?? ProfileWording.None.In(speech));
        Add(ProfileWording.PersonalNumber, profile.PersonalNumber ?? ProfileWording.None.In(speech));
        Add(ProfileWording.BirthDate, profile.BirthDate);
        Add(ProfileWording.SexTitle, ProfileWording.NameOf(profile.Sex).In(speech));
        Add(ProfileWording.Phone, profile.Phone);
        Add(ProfileWording.Email, profile.Email ?? ProfileWording.None.In(speech));
        Add(ProfileWording.Address, profile.Address ?? ProfileWording.None.In(speech));
        return new FactSheet(ProfileWording.Title.In(speech), facts, note.In(speech));

        void Add(Wording label, string value) => facts.Add(new Fact(label.In(speech), value));
    }
}
