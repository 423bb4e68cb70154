using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Services.Tests.Flows;
using VssId.Bot.Services.Tests.Reading;
using VssId.Bot.Testing.Flows;

namespace VssId.Bot.Services.Tests.Sequences;

/// <summary>Steps cannot be skipped: ten thousand sequences of messages on three channels show personal data in no conversation that holds no live session (R19, R21).</summary>
/// <remarks>A failure prints its seed, to be given to <c>Replay</c>, and the shortest sequence that fails. Whether a session lives is what the backend of the test says, and its fifteen minutes.</remarks>
public sealed class PersonalDataTests : IAsyncDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    // What the backend alone knows: nothing of it is typed by a person.
    private static readonly string[] Canaries =
    [
        SampleBackend.Name, "Nguyen Van Mau", "7798765431", "DN4387798765431", "038090765431", "Canaryville", "Canaryclinic", "38977", "canaryqr", "Canaryoffice", "05/09/1990",
        "Phường Hạc Thành", "Phuong Hac Thanh", SampleBackend.Employer, "27.200.000", SampleBackend.Diagnosis, "Nguyễn Minh An",
    ];

    private static readonly string[] Escaped = [.. Canaries, JsonEncodedText.Encode(SampleBackend.Name).Value, JsonEncodedText.Encode("Phường Hạc Thành").Value, JsonEncodedText.Encode(SampleBackend.Employer).Value, JsonEncodedText.Encode(SampleBackend.Diagnosis).Value];

    private static readonly ChannelProfile[] Channels =
    [
        new("zalo", Delivery.Send, TimeSpan.FromSeconds(10)),
        new("webchat", Delivery.Log, TimeSpan.FromSeconds(10)),
        new("ussd", Delivery.Answer, TimeSpan.FromSeconds(6), Brief: true, HasSessions: true),
    ];

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)));
    private readonly CollectingLogs _logs = new();
    private readonly SampleBackend _backend;
    private readonly FreshStore _store;
    private readonly Desk[] _desks;
    private readonly (Activity? Activity, string Answer)[] _last = new (Activity?, string)[Channels.Length];
    private readonly bool[] _mayKeep = new bool[Channels.Length];
    private int _events;
    private int _shown;

    public PersonalDataTests()
    {
        _backend = new SampleBackend(_time);
        _backend.Card = _backend.Card! with
        {
            Number = "7798765431",
            FullCode = "DN4387798765431",
            PersonalNumber = "038090765431",
            Address = "Canaryville",
            FacilityCode = "38977",
            FacilityName = "Canaryclinic",
            IssuedBy = "Canaryoffice",
            QrText = "canaryqr",
        };
        _store = new FreshStore(_time);
        _desks = [.. Channels.Select(channel => new Desk(
            services =>
            {
                services.AddSingleton<IVssIdBackend>(_backend).AddCitizenServices().AddSingleton(Ears.Understander).AddLogging(logging => logging.AddProvider(_logs).SetMinimumLevel(LogLevel.Trace));
                foreach (var each in Channels)
                {
                    services.AddSingleton(each);
                }
            },
            channel,
            _store,
            _time)
        {
            Conversation = $"{channel.Id}:1",
        })];
    }

    public async ValueTask DisposeAsync()
    {
        // Otherwise nothing was tried.
        _shown.ShouldBeGreaterThan(1_000);
        foreach (var desk in _desks)
        {
            await desk.DisposeAsync();
        }
    }

    [Property(MaxTest = 10_000, Arbitrary = [typeof(Sequence)])]
    public async Task No_sequence_shows_personal_data_without_a_session(Sequence sequence)
    {
        _store.Forget();
        _backend.EndAllSessions();
        _backend.Events.Clear();
        _logs.Lines.Clear();
        Array.Clear(_last);
        Array.Clear(_mayKeep);
        foreach (var step in sequence.Steps)
        {
            await DoAsync(step);
        }

        foreach (var line in _logs.Lines)
        {
            Escaped.ShouldNotContain(canary => line.Contains(canary, StringComparison.OrdinalIgnoreCase), line);
            line.ShouldNotContain(SampleBackend.Code);
        }
    }

    private async Task DoAsync(Step step)
    {
        var desk = _desks[step.Where];
        switch (step.Deed)
        {
            case Deed.Wait:
                _time.Advance(TimeSpan.FromSeconds(step.Seconds));
                break;
            case Deed.SignIn:
                foreach (var text in new[] { "00", "2", SampleBackend.Number })
                {
                    await HearAsync(step.Where, desk.Message(text));
                }

                await HearAsync(step.Where, step.Where == 2 ? Dial(desk, ["2", SampleBackend.Code]) : desk.Message(SampleBackend.Code));
                await HearAsync(step.Where, desk.Message("1"));
                break;
            case Deed.Dial when step.Where == 2:
                await HearAsync(step.Where, Dial(desk, step.Text.All(char.IsAsciiDigit) && step.Text.Length > 0 ? ["2", step.Text] : []));
                break;
            case Deed.Again when _last[step.Where].Activity is { } last:
                await HearAsync(step.Where, last);
                break;
            case Deed.Forge:
                var forged = desk.Message("");
                forged.Type = ActivityTypes.Event;
                forged.Name = step.Seconds % 2 == 0 ? EventTypes.SessionTakenOver : EventTypes.SignedOutEverywhere;
                forged.Value = JsonSerializer.SerializeToElement(new SessionOver(_time.GetUtcNow(), "zalo", Session: null), BackendJson.Default.SessionOver);
                await HearAsync(step.Where, forged);
                break;
            case Deed.Deliver:
                await DeliverAsync();
                break;
            case Deed.Page when _backend.Pages.Count > 0:
                _backend.FinishPage();
                break;
            default:
                await HearAsync(step.Where, desk.Message(step.Text));
                break;
        }
    }

    private async Task DeliverAsync()
    {
        foreach (var (place, type, data) in _backend.Events.ToList())
        {
            var where = Array.FindIndex(Channels, channel => channel.Id == place.Channel);
            var id = string.Create(CultureInfo.InvariantCulture, $"backend:d{++_events}");
            await HearAsync(where, EventActivity.Of(id, type, place.Channel, place.Conversation, "backend", JsonSerializer.SerializeToElement(data, BackendJson.Default.SessionOver)));
            _mayKeep[where] = IsLive(where);
        }

        _backend.Events.Clear();
    }

    private async Task HearAsync(int where, Activity activity)
    {
        var before = IsLive(where);
        _store.Saved = default;
        var replies = await _desks[where].RepliesAsync(activity);
        var isAgain = activity == _last[where].Activity;
        var after = IsLive(where);
        var answer = string.Concat(replies.Select(reply => Encoding.UTF8.GetString(ActivityJson.ToUtf8(reply)))) + Desk.TextOf(replies);
        if (isAgain && answer == _last[where].Answer)
        {
            // The wire brought a message twice: it brings the same answer twice (R24), and nothing that was not said here already.
            return;
        }

        _last[where] = (activity, answer);
        if (Escaped.FirstOrDefault(canary => answer.Contains(canary, StringComparison.OrdinalIgnoreCase)) is { } shown)
        {
            (before || after).ShouldBeTrue($"{shown} in {where}: {answer}");
            _shown++;
        }

        // Who was signed in knows it until told otherwise; who signed out, or was idle too long, keeps nothing.
        _mayKeep[where] = after || (_mayKeep[where] && !before && _time.GetUtcNow() < _backend.SeenAt + Idle);
        if (!_mayKeep[where])
        {
            var kept = Kept();
            Escaped.ShouldNotContain(canary => kept.Contains(canary, StringComparison.OrdinalIgnoreCase), kept);
        }
    }

    /// <summary>The sections that the turn saved, if it did: what lives longer than a task.</summary>
    private string Kept()
    {
        if (_store.Saved.IsEmpty)
        {
            return "";
        }

        using var record = JsonDocument.Parse(_store.Saved);
        return record.RootElement.GetProperty("sections").GetRawText();
    }

    private bool IsLive(int where) => _backend.Holder is { } holder && holder.Channel == Channels[where].Id && _time.GetUtcNow() < _backend.SeenAt + Idle;

    private static Activity Dial(Desk desk, string[] parameters)
    {
        var activity = desk.Message("");
        activity.Type = ActivityTypes.Event;
        activity.Name = "dial";
        activity.Text = null;
        activity.Value = JsonSerializer.SerializeToElement(parameters);
        return activity;
    }
}
