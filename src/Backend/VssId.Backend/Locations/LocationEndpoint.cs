using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Client.Locations;
using VssId.Backend.Records;

namespace VssId.Backend.Locations;

/// <summary>Offices and hospitals over HTTP, for everybody whom a known service speaks for.</summary>
internal static class LocationEndpoint
{
    private const int LongestName = 100;
    private const int LongestCursor = 1_000;

    public static void MapLocations(this RouteGroupBuilder group)
    {
        group.MapGet("/offices", OfficesAsync)
            .WithName("GetOffices")
            .WithSummary("Provincial offices: all of them, or those of a province.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/facilities", FacilitiesAsync)
            .WithName("GetFacilities")
            .WithSummary("Hospitals and clinics by name, of a province or of all.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Results<Ok<Offices>, ProblemHttpResult>> OfficesAsync(string? province, LocationRegister locations, CancellationToken cancellationToken) =>
        province?.Length is 0 or > LongestName ? Problems.BadRequest("A province has 1 to 100 characters.") : TypedResults.Ok(await locations.OfficesAsync(province, cancellationToken));

    private static async Task<Results<Ok<FacilityPage>, ProblemHttpResult>> FacilitiesAsync(string? province, string? name, int? count, string? after, LocationRegister locations, CancellationToken cancellationToken)
    {
        if (province?.Length is 0 or > LongestName || name?.Length > LongestName || (name is not null && Folding.Fold(name).Length == 0))
        {
            return Problems.BadRequest("A name has 1 to 100 characters, letters or digits among them.");
        }

        if (RecordRequests.Fault(count, after: null) is { } fault)
        {
            return Problems.BadRequest(fault);
        }

        (string Name, string Code)? behind = null;
        if (after is not null && (after.Length > LongestCursor || (behind = LocationRegister.CursorOf(after)) is null))
        {
            return Problems.BadRequest("A part begins behind what the part before said.");
        }

        return TypedResults.Ok(await locations.FacilitiesAsync(province, name, count ?? RecordServices.UsualCount, behind, cancellationToken));
    }
}
