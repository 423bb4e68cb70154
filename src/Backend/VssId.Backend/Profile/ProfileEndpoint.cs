using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Client.Profile;
using VssId.Backend.Sessions;

namespace VssId.Backend.Profile;

/// <summary>The personal page over HTTP.</summary>
internal static class ProfileEndpoint
{
    public static void MapProfile(this RouteGroupBuilder group, RouteGroupBuilder posts)
    {
        group.MapGet("/me/profile", ReadAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("GetProfile")
            .WithSummary("What is on record of the citizen who is signed in, masked.");
        posts.MapPost("/me/profile", ShowAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("ShowProfile")
            .WithSummary("What is on record of the citizen who is signed in, in full. Never on USSD.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        posts.MapPost("/me/phone", ChangePhoneAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("ChangePhone")
            .WithSummary("Puts another phone on record, after codes to the old and the new one.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<PersonalProfile>> ReadAsync(Citizen citizen, ProfileRegister profiles, CancellationToken cancellationToken) =>
        TypedResults.Ok(await profiles.ReadAsync(citizen, cancellationToken));

    private static async Task<Results<Ok<PersonalProfile>, ProblemHttpResult>> ShowAsync(
        Citizen citizen, ProfileWish wish, ProfileRegister profiles, CancellationToken cancellationToken) =>
        await profiles.ShowAsync(citizen, wish.Challenge, cancellationToken) is { } profile ? TypedResults.Ok(profile) : Problems.CodeNeeded();

    private static async Task<Results<Ok<ChangedPhone>, ProblemHttpResult>> ChangePhoneAsync(
        Citizen citizen, PhoneChange change, PhoneDesk phones, CancellationToken cancellationToken) =>
        await phones.ChangeAsync(citizen, change, cancellationToken) switch
        {
            PhoneOutcome.Changed changed => TypedResults.Ok(changed.Phone),
            PhoneOutcome.CodeNeeded => Problems.CodeNeeded(),
            PhoneOutcome.NotTaken => Problems.PhoneNotTaken(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
