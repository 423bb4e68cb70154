using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Client.Notices;
using VssId.Backend.Sessions;

namespace VssId.Backend.Notices;

/// <summary>Settings of notices over HTTP.</summary>
internal static class NoticeEndpoint
{
    public static void MapNotices(this RouteGroupBuilder group, RouteGroupBuilder posts)
    {
        group.MapGet("/me/notices", ReadAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("GetNotices")
            .WithSummary("Which notices the citizen who is signed in gets, and how.");
        posts.MapPost("/me/notices", ChangeAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("ChangeNotices")
            .WithSummary("Switches a notice, or chooses the way.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<NoticeSettings>> ReadAsync(Citizen citizen, NoticeRegister notices, CancellationToken cancellationToken) =>
        TypedResults.Ok(await notices.ReadAsync(citizen, cancellationToken));

    private static async Task<Results<Ok<NoticeSettings>, ProblemHttpResult>> ChangeAsync(
        Citizen citizen, NoticeChange change, NoticeRegister notices, CancellationToken cancellationToken)
    {
        NoticeSettings? changed;
        switch (change)
        {
            case { Kind: { } kind, IsOn: { } isOn, Way: null } when Enum.IsDefined(kind):
                changed = await notices.SwitchAsync(citizen, kind, isOn, cancellationToken);
                break;
            case { Kind: null, IsOn: null, Way: { } way } when Enum.IsDefined(way):
                changed = await notices.ChooseAsync(citizen, way, cancellationToken);
                break;
            default:
                return Problems.BadRequest("A kind is switched, or a way is chosen; one of both.");
        }

        return changed is { } settings ? TypedResults.Ok(settings)
            : change.Way is null ? Problems.ConsentNeeded("This kind needs a consent that is not given.")
            : Problems.BadRequest("This way cannot be had.");
    }
}
