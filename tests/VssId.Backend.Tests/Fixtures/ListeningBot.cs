using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Signing;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>The bot's door for events, on a real port: judges the signature and keeps what it takes.</summary>
internal sealed class ListeningBot(TimeProvider clock) : IAsyncDisposable
{
    private readonly ConcurrentQueue<BackendEvent> all = new();
    private readonly SignatureVerifier verifier = new(new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["backend"] = House.ServiceKey }, clock);
    private WebApplication? app;

    /// <summary>What the next events meet, in turn, instead of being taken.</summary>
    public ConcurrentQueue<Trouble> Troubles { get; } = new();

    /// <summary>Verdicts on every signature.</summary>
    public ConcurrentQueue<SignatureVerdict> Verdicts { get; } = new();

    public IReadOnlyCollection<BackendEvent> All => all;

    public string Url => app!.Urls.Single() + "/backend/events";

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/backend/events", TakeAsync);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Verdicts.Enqueue(verifier.Judge(
            context.Request.Headers[ServiceSignature.Header], context.Request.Method, context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, SHA256.HashData(body.ToArray()), out _));
        var happened = JsonSerializer.Deserialize(body.ToArray(), BackendJson.Default.BackendEvent)!;
        if (!Troubles.TryDequeue(out var trouble))
        {
            all.Enqueue(happened);
            return;
        }

        switch (trouble)
        {
            case Trouble.AnswerLost:
                all.Enqueue(happened);
                context.Abort();
                break;
            default:
                context.Response.StatusCode = (int)trouble;
                break;
        }
    }
}
