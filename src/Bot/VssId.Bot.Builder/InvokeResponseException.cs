using System.Net;

namespace VssId.Bot.Builder;

/// <summary>Ends the handling of an invoke with an answer.</summary>
public class InvokeResponseException : Exception
{
    /// <summary>Ends it with "not implemented" (501).</summary>
    public InvokeResponseException()
        : this(HttpStatusCode.NotImplemented)
    {
    }

    /// <summary>Ends it with "internal server error" (500).</summary>
    /// <param name="message">Words for a developer.</param>
    public InvokeResponseException(string message)
        : base(message) => StatusCode = HttpStatusCode.InternalServerError;

    /// <summary>Ends it with "internal server error" (500).</summary>
    /// <param name="message">Words for a developer.</param>
    /// <param name="innerException">What went wrong.</param>
    public InvokeResponseException(string message, Exception innerException)
        : base(message, innerException) => StatusCode = HttpStatusCode.InternalServerError;

    /// <summary>Ends it with an answer.</summary>
    /// <param name="statusCode">Status of the answer.</param>
    /// <param name="body">The answer; null when there is none.</param>
    public InvokeResponseException(HttpStatusCode statusCode, object? body = null)
        : base($"The invoke is answered with {(int)statusCode}.")
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>Status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The answer; null when there is none.</summary>
    public object? Body { get; }

    /// <summary>The answer.</summary>
    public InvokeResponse CreateInvokeResponse() => new() { Status = (int)StatusCode, Body = Body };
}
