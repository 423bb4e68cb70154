namespace VssId.Backend.Officers;

/// <summary>Sends a browser to another page after a form (303: it asks for that page with GET).</summary>
/// <param name="location">Path of the page.</param>
internal sealed class SeeOther(string location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
