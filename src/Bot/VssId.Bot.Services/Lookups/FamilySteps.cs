using VssId.Backend.Client.Events;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services.Lookups;

/// <summary>Finds out for whom something is looked up: what the look-ups that parents may make share.</summary>
internal sealed class FamilySteps(Citizen citizen)
{
    /// <summary>What stands for oneself.</summary>
    public const string MineKey = "mine";

    /// <summary>What stands for one's child.</summary>
    public const string ChildKey = "child";

    /// <summary>For whom, when a sentence says it.</summary>
    public static Slot<Whose> Said { get; } = new("whose", LookWording.AskWhose, LookReading.WhoseOf) { Default = MineKey, Finder = LookReading.ChildIn };

    /// <summary>Which child, where there are several.</summary>
    public static Slot<int> Which { get; } = new("which-child", LookWording.NoSuchChild, text => LookReading.RowIn(text) is { } row ? Reading<int>.Of(row) : Reading<int>.Nothing) { Finder = static _ => null };

    /// <summary>The person.</summary>
    /// <param name="flow">The flow that asks; one that asks again gives <see cref="Flow.At"/>.</param>
    /// <param name="signedIn">The citizen.</param>
    /// <param name="whose">For whom.</param>
    public async Task<Holder> OfAsync(Flow flow, SignedIn signedIn, Whose whose)
    {
        if (whose is Whose.Mine)
        {
            return Holder.Citizen;
        }

        var place = Citizen.PlaceOf(flow);
        var family = await flow.Once("family", SessionOver.MarkOf(signedIn.Token), (_, call) => citizen.AskAsync(backend => backend.GetFamilyAsync(signedIn.Token, place.ToHeaders(), call.CancellationToken)));
        switch (family.Items)
        {
            case []:
                return await flow.GiveUp<Holder>(LookWording.NoChildren.Offering(HomeWording.Card, HomeWording.ToMenu));
            case [var only]:
                return new Holder(only.Id, only.FullName);
            default:
                return await flow.Ask(Which, LookWording.AskChild(family), (row, _) => ValueTask.FromResult<Verdict<Holder>>(
                    row >= 1 && row <= family.Items.Count
                        ? new Verdict<Holder>.Right(new Holder(family.Items[row - 1].Id, family.Items[row - 1].FullName))
                        : new Verdict<Holder>.Wrong(LookWording.NoSuchRow(row))));
        }
    }
}
