using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Lookups;

namespace VssId.Bot.Services.Locations;

/// <summary>Hospitals and clinics of a province, for everybody.</summary>
internal sealed class FacilitiesFlow : FlowDialog<Told>
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "facilities";

    private const int MostLooks = 40;

    private readonly Citizen _citizen;
    private readonly Slot<string> _province;
    private readonly Slot<string> _next;

    public FacilitiesFlow(Citizen citizen, LocationsReading reading)
        : base(FlowId)
    {
        _citizen = citizen;
        _province = new("province", LocationsWording.AskFacilityProvince, reading.Province) { Finder = reading.ProvinceIn, Called = ["tỉnh", "thành phố"] };
        _next = new("next", LocationsWording.AskFacilityProvince, reading.MoreOrProvince) { Passing = true, Finder = static _ => null };
    }

    /// <inheritdoc/>
    public override Wording Title => LocationsWording.FacilitiesTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [_province, _next];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var look = new FacilityLook(await flow.Ask(_province), After: null);
        for (var count = 0; count < MostLooks; count++)
        {
            var step = flow.At("look", count);
            var here = look;
            var shown = await LookSteps.ShowAsync(step, signedIn: null, () => ReadAsync(step, here));
            look = await step.Ask(_next, LocationsWording.AskNextFacility(shown.Next is not null), (typed, _) => ValueTask.FromResult<Verdict<FacilityLook>>(typed switch
            {
                LocationsReading.More when shown.Next is null => new Verdict<FacilityLook>.Wrong(LookWording.NoMore),
                LocationsReading.More => new Verdict<FacilityLook>.Right(here with { After = shown.Next }),
                var province => new Verdict<FacilityLook>.Right(new FacilityLook(province, After: null)),
            }));
        }

        return await flow.GiveUp<Told>(LookWording.Enough.Offering(HomeWording.ToMenu));
    }

    private async ValueTask<Looked> ReadAsync(Flow step, FacilityLook look)
    {
        var page = await _citizen.AskAsync(backend => backend.GetFacilitiesAsync(look.Province, name: null, LookSteps.RowsOn(step.Channel), look.After, step.CancellationToken));
        var province = page.Province ?? look.Province;
        var shown = new Shown(ShownKind.Rows, [], page.Next, look.After, []);
        if (page.Items is [])
        {
            return new Looked(shown, LocationsWording.NoFacility(province).Show(step.Speech));
        }

        List<View> views = [];
        if (page.FormerProvince is { } former && look.After is null)
        {
            views.Add(LocationsWording.Former(former, province).Show(step.Speech));
        }

        views.Add(new RecordTable(
            LocationsWording.FacilitiesIn(province).In(step.Speech),
            [LocationsWording.ColumnFacility.In(step.Speech), LocationsWording.ColumnCode.In(step.Speech), LocationsWording.ColumnAddress.In(step.Speech)],
            [.. page.Items.Select(facility => new TableRow("", [facility.Name, facility.Code, step.Channel.Brief ? "" : facility.Address ?? ""]))],
            look.After is null ? LocationsWording.FacilityNote.In(step.Speech) : null));
        return new Looked(shown, views);
    }
}
