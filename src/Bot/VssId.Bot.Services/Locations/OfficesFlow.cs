using VssId.Backend.Client.Locations;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;

namespace VssId.Bot.Services.Locations;

/// <summary>The offices of social insurance, for everybody: one province or all of them.</summary>
internal sealed class OfficesFlow : FlowDialog<Told>
{
    /// <summary>Name of the flow.</summary>
    public const string FlowId = "offices";

    private readonly Citizen _citizen;
    private readonly Slot<string> _province;

    public OfficesFlow(Citizen citizen, LocationsReading reading)
        : base(FlowId)
    {
        _citizen = citizen;
        _province = new("province", LocationsWording.AskProvince, reading.ProvinceOrAll) { Finder = reading.ProvinceIn, Called = ["tỉnh", "thành phố"] };
    }

    /// <inheritdoc/>
    public override Wording Title => LocationsWording.OfficesTitle;

    /// <inheritdoc/>
    protected override IReadOnlyList<Slot> Slots => [_province];

    /// <inheritdoc/>
    protected override async Task<Told> RunAsync(Flow flow)
    {
        var province = await flow.Ask(_province);
        var offices = await _citizen.AskAsync(backend => backend.GetOfficesAsync(province == LocationsReading.All ? null : province, flow.CancellationToken));
        if (offices.FormerProvince is { } former)
        {
            flow.Say(LocationsWording.Former(former, offices.Province!));
        }

        flow.Say(offices.Items is [var only] ? Facts(only, flow.Speech) : Table(offices, flow.Speech));
        if (!flow.Channel.Brief)
        {
            flow.Say(HomeWording.Next.Offering(HomeWording.Card, HomeWording.Account, HomeWording.ToMenu));
        }

        return Told.All;
    }

    private static FactSheet Facts(Office office, Speech speech)
    {
        List<Fact> facts = [new(LocationsWording.OfficeName.In(speech), office.Name)];
        if (office.Address is { } address)
        {
            facts.Add(new Fact(LocationsWording.OfficeAddress.In(speech), address));
        }

        if (office.Phone is { } phone)
        {
            facts.Add(new Fact(LocationsWording.OfficePhone.In(speech), phone));
        }

        return new FactSheet(LocationsWording.OfficeOf(office.Province).In(speech), facts, LocationsWording.OfficeNote.In(speech));
    }

    private static RecordTable Table(Offices offices, Speech speech) => new(
        LocationsWording.AllOffices.In(speech),
        [LocationsWording.ColumnProvince.In(speech), LocationsWording.ColumnOffice.In(speech), LocationsWording.OfficePhone.In(speech)],
        [.. offices.Items.Select(office => new TableRow("", [office.Province, speech.Brief ? "" : office.Name, office.Phone ?? ""]))],
        LocationsWording.OfficeNote.In(speech));
}
