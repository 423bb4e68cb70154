using Microsoft.AspNetCore.Http.Features;

namespace VssId.Backend.Officers;

/// <summary>An officer who is signed in, as the request that is served knows him.</summary>
/// <param name="Id">Id of the officer.</param>
/// <param name="FullName">Name.</param>
/// <param name="Office">Code of the office.</param>
/// <param name="Role">What he may do.</param>
/// <param name="TokenHash">The session: SHA-256 of its token.</param>
internal sealed record OfficerOnDuty(long Id, string FullName, string Office, OfficerRole Role, byte[] TokenHash)
{
    /// <summary>The officer of the request. The route demands a policy of officers, so there is one.</summary>
    public static ValueTask<OfficerOnDuty> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.GetRequiredFeature<OfficerOnDuty>());

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(OfficerOnDuty);
}
