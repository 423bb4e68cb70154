using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace VssId.Channels.Simulators.Ussd;

/// <summary>A USSD gateway in the manner of Africa's Talking, with key phones on its network side.</summary>
/// <remarks>Requests have the shape of captured ones: cumulative <c>text</c>, the code as <c>%2A384…%23</c>, the agent <c>at-ussd-api/1.0</c>, and no signature.</remarks>
internal sealed class UssdGateway(IHttpClientFactory clients, IServer server, IOptions<UssdSimulatorOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Client = "ussd-simulator";

    private const string Open = "CON ";
    private const string Closed = "END ";
    private const string NoService = "Ma dich vu khong dung. Vui long kiem tra va goi lai.";
    private const string NoAnswer = "Loi ket noi hoac ma dich vu khong hop le.";
    private const string Network = "99999";

    private readonly ConcurrentDictionary<string, KeyPhoneSession> _sessions = new(StringComparer.Ordinal);

    /// <summary>Dials. A dialogue that the phone still has is hung up first: a phone has one at a time.</summary>
    /// <param name="phone">The phone as <c>+84…</c>.</param>
    /// <param name="code">The code, with parameters or without.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<KeyPhoneScreen> DialAsync(string phone, string code, CancellationToken cancellationToken)
    {
        foreach (var old in _sessions.Values.Where(session => session.Phone == phone))
        {
            await EndAsync(old, KeyPhoneOutcome.Incomplete, "");
        }

        var id = $"ATUid_{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
        if (Parameters(code) is not { } typed)
        {
            return new KeyPhoneScreen(id, NoService, Open: false);
        }

        var session = new KeyPhoneSession(id, phone, typed, time.GetTimestamp(), time.GetUtcNow());
        _sessions[id] = session;
        session.Limit = time.CreateTimer(_ => _ = EndAsync(session, KeyPhoneOutcome.Incomplete, ""), null, options.Value.SessionLimit, System.Threading.Timeout.InfiniteTimeSpan);
        return await AskAsync(session, null, cancellationToken) ?? new KeyPhoneScreen(id, NoAnswer, Open: false);
    }

    /// <summary>Sends what was typed under a screen.</summary>
    /// <returns>The next screen; <see langword="null"/> when the dialogue is over or was never there.</returns>
    public async Task<KeyPhoneScreen?> InputAsync(string id, string text, CancellationToken cancellationToken) =>
        _sessions.TryGetValue(id, out var session) ? await AskAsync(session, text, cancellationToken) : null;

    /// <summary>Hangs up; nothing happens when the dialogue is over already.</summary>
    public async Task HangUpAsync(string id)
    {
        if (_sessions.TryGetValue(id, out var session))
        {
            await EndAsync(session, KeyPhoneOutcome.Incomplete, "");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var session in _sessions.Values)
        {
            session.Dispose();
        }
    }

    private async Task<KeyPhoneScreen?> AskAsync(KeyPhoneSession session, string? text, CancellationToken cancellationToken)
    {
        await session.Gate.WaitAsync(cancellationToken);
        try
        {
            if (!_sessions.ContainsKey(session.Id))
            {
                return null;
            }

            session.Hops++;
            if (text is not null)
            {
                session.Type(text);
            }

            var (answer, fault) = await PostAsync(options.Value.Path, cancellationToken,
                new("phoneNumber", session.Phone), new("serviceCode", options.Value.ServiceCode), new("text", session.Typed), new("sessionId", session.Id), new("networkCode", Network));
            session.LastAnswer = answer;
            switch (answer)
            {
                case var _ when fault is null && answer.StartsWith(Open, StringComparison.Ordinal):
                    return new KeyPhoneScreen(session.Id, answer[Open.Length..], Open: true);
                case var _ when fault is null && answer.StartsWith(Closed, StringComparison.Ordinal):
                    await EndAsync(session, KeyPhoneOutcome.Success, "");
                    return new KeyPhoneScreen(session.Id, answer[Closed.Length..], Open: false);
                default:
                    await EndAsync(session, KeyPhoneOutcome.Failed, fault ?? "The answer begins with neither CON nor END");
                    return new KeyPhoneScreen(session.Id, NoAnswer, Open: false);
            }
        }
        finally
        {
            session.Gate.Release();
        }
    }

    private async Task EndAsync(KeyPhoneSession session, KeyPhoneOutcome outcome, string error)
    {
        if (!_sessions.TryRemove(session.Id, out _))
        {
            return;
        }

        session.Dispose();
        if (options.Value.EventsPath.Length == 0)
        {
            return;
        }

        var culture = CultureInfo.InvariantCulture;
        await PostAsync(options.Value.EventsPath, CancellationToken.None,
            new("date", session.BeganAt.ToString("yyyy-MM-dd HH:mm:ss", culture)), new("sessionId", session.Id), new("serviceCode", options.Value.ServiceCode),
            new("networkCode", Network), new("phoneNumber", session.Phone), new("status", outcome.ToString()), new("cost", "0"),
            new("durationInMillis", ((long)time.GetElapsedTime(session.Began).TotalMilliseconds).ToString(culture)), new("hopsCount", session.Hops.ToString(culture)),
            new("hopsMetadata", ""), new("input", session.Typed), new("lastAppResponse", session.LastAnswer), new("errorMessage", error));
    }

    private async Task<(string Answer, string? Fault)> PostAsync(string path, CancellationToken cancellationToken, params KeyValuePair<string, string>[] fields)
    {
        using var client = clients.CreateClient(Client);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Application(), path)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.UserAgent.ParseAdd("at-ussd-api/1.0");
        if (options.Value.Key.Length > 0)
        {
            request.Headers.Add("X-Gateway-Key", options.Value.Key);
        }

        using var patience = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await client.SendAsync(request, either.Token);
            var answer = await response.Content.ReadAsStringAsync(either.Token);
            return (answer, response.IsSuccessStatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"The application answered {(int)response.StatusCode}"));
        }
        catch (HttpRequestException)
        {
            return ("", "The application cannot be reached");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ("", "The application did not answer in time");
        }
    }

    /// <summary>Where the application is: by setting, else here.</summary>
    private Uri Application()
    {
        if (options.Value.Address is { } address)
        {
            return address;
        }

        var own = BindingAddress.Parse(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080");
        return new UriBuilder(own.Scheme, own.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : own.Host, own.Port).Uri;
    }

    /// <summary>The parameters of a dialled code, joined as the gateway's <c>text</c> joins them; <see langword="null"/> when another service was dialled.</summary>
    private string? Parameters(string code)
    {
        var stem = options.Value.ServiceCode[..^1];
        return code == options.Value.ServiceCode ? ""
            : code.StartsWith($"{stem}*", StringComparison.Ordinal) && code.EndsWith('#') ? code[(stem.Length + 1)..^1]
            : null;
    }
}
