using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Lookups;

namespace VssId.Bot.Services.Locations;

/// <summary>Words of offices and hospitals.</summary>
internal static class LocationsWording
{
    private static readonly WordingFile File = new(typeof(LocationsWording));

    public static Wording AskProvince => File[nameof(AskProvince)];

    public static Wording OfficesTitle => File[nameof(OfficesTitle)];

    public static Wording FacilitiesTitle => File[nameof(FacilitiesTitle)];

    public static Wording AskFacilityProvince => File[nameof(AskFacilityProvince)];

    public static Wording NoSuchProvince => File[nameof(NoSuchProvince)];

    public static Wording OfficeName => File[nameof(OfficeName)];

    public static Wording OfficeAddress => File[nameof(OfficeAddress)];

    public static Wording OfficePhone => File[nameof(OfficePhone)];

    public static Wording OfficeNote => File[nameof(OfficeNote)];

    public static Wording AllOffices => File[nameof(AllOffices)];

    public static Wording ColumnOffice => File[nameof(ColumnOffice)];

    public static Wording ColumnProvince => File[nameof(ColumnProvince)];

    public static Wording ColumnFacility => File[nameof(ColumnFacility)];

    public static Wording ColumnCode => File[nameof(ColumnCode)];

    public static Wording ColumnAddress => File[nameof(ColumnAddress)];

    public static Wording FacilityNote => File[nameof(FacilityNote)];

    public static Wording OfficeOf(string province) => File[nameof(OfficeOf)].With(province);

    public static Wording Former(string former, string today) => File[nameof(Former)].With(former, today);

    public static Wording FacilitiesIn(string province) => File[nameof(FacilitiesIn)].With(province);

    public static Wording NoFacility(string province) => File[nameof(NoFacility)].With(province).Offering(HomeWording.Card, HomeWording.ToMenu);

    /// <summary>What is wanted next behind a part of the list.</summary>
    /// <param name="hasMore">Whether the list goes on.</param>
    public static Wording AskNextFacility(bool hasMore) => hasMore ? File[nameof(AskNextFacility)].Offering(LookWording.More, HomeWording.ToMenu) : File[nameof(AskNextFacility)].Offering(HomeWording.ToMenu);
}
