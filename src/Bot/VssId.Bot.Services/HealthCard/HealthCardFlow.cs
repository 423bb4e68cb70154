using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Text;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Lookups;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.HealthCard;

/// <summary>Shows the health-insurance card of whoever is signed in: facts everywhere, on rich channels also the front of the card and its QR code.</summary>
internal sealed class HealthCardFlow(Citizen citizen, FamilySteps family) : FlowDialog<Told>(FlowId)
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "health-card";

    /// <summary>Name of the slot for what is wanted.</summary>
    public const string PartSlot = "part";

    /// <summary>What stands for all of the card.</summary>
    public const string WholeKey = "the";

    /// <summary>What stands for the QR code.</summary>
    public const string QrKey = "qr";

    private static readonly Term Qr = new("qr");
    private static readonly Term Scan = new("quét");
    private static readonly Term Card = new("thẻ");
    private static readonly Term EnglishCard = new("card");

    private static readonly Slot<CardPart> Part = new(PartSlot, HealthCardWording.AskPart, ReadPart) { Default = WholeKey };

    /// <inheritdoc/>
    public override Wording Title => HealthCardWording.Title;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots { get; } = [Part, FamilySteps.Said, FamilySteps.Which];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var signedIn = await flow.Require<SignedIn>();
        var part = await flow.Ask(Part);
        var holder = await family.OfAsync(flow, signedIn, await flow.Ask(FamilySteps.Said));
        var card = await citizen.FindAsync(backend => backend.GetCardAsync(signedIn.Token, Citizen.PlaceOf(flow).ToHeaders(), holder.Of, flow.CancellationToken));
        // The backend has counted the call: the session lives on, here as there (R15).
        flow.Own(signedIn);
        switch (card, part)
        {
            case (null, _):
                flow.Say(HealthCardWording.NoCard);
                break;
            case ({ } qr, CardPart.Qr) when flow.Channel.Brief:
                flow.Say(HealthCardWording.QrElsewhere);
                break;
            case ({ } qr, CardPart.Qr):
                flow.Say(HealthCardWording.QrOnly);
                flow.Say(CardViews.Qr(qr, flow.Speech));
                break;
            case ({ } whole, _):
                flow.Say(CardViews.Facts(whole, flow.Speech, Clock.DayOf(flow.Now)));
                if (!flow.Channel.Brief)
                {
                    flow.Say(CardViews.Front(whole, flow.Speech));
                    flow.Say(CardViews.Qr(whole, flow.Speech));
                }

                break;
        }

        if (!flow.Channel.Brief)
        {
            flow.Say(HomeWording.Next.Offering(HomeWording.History, HomeWording.Benefits, HomeWording.Account, HomeWording.ToMenu));
        }

        return Told.All;
    }

    /// <summary>Reads what of the card is wanted; what a sentence says is not wanted does not count.</summary>
    public static Reading<CardPart> ReadPart(string text)
    {
        var part = Reading<CardPart>.Nothing;
        foreach (ref readonly var token in Utterance.Of(Corrections.Wanted(text)).Tokens)
        {
            if (token.Is(Qr) || token.Is(Scan))
            {
                return Reading<CardPart>.Of(CardPart.Qr);
            }

            if (token.Is(Card) || token.Is(EnglishCard))
            {
                part = Reading<CardPart>.Of(CardPart.Whole);
            }
        }

        return part;
    }
}
