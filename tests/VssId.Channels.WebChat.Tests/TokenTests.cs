using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace VssId.Channels.WebChat.Tests;

public sealed class TokenTests
{
    private static readonly WebChatOptions Options = new()
    {
        Secrets = ["golden-vectors-web-chat-secret-number-one", "golden-vectors-web-chat-secret-number-two"],
        SigningKeys = ["golden-vectors-web-chat-signing-key-one!", "golden-vectors-web-chat-signing-key-two!"],
    };

    private readonly FakeTimeProvider _time = new(ChatTest.Now);

    public static TheoryData<string, string, bool> Vectors
    {
        get
        {
            TheoryData<string, string, bool> data = [];
            foreach (var vector in JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "tokens.json")))!.AsArray())
            {
                data.Add((string)vector!["name"]!, (string)vector["token"]!, (bool)vector["good"]!);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task Tokens_made_elsewhere_are_judged_rightly(string name, string token, bool good)
    {
        var caller = await WhoAsync($"Bearer {token}");

        if (good)
        {
            var pass = caller.ShouldBeOfType<WebChatCaller.Holder>(name).Pass;
            (pass.Conversation, pass.User).ShouldBe(("c1", "dl_u1"));
            pass.Origins.Count.ShouldBe(name == "with a trusted origin" ? 2 : 0);
        }
        else
        {
            caller.ShouldBe(new WebChatCaller.Stranger(WebChatRefusal.BadToken), name);
        }
    }

    [Fact]
    public void There_are_five_good_vectors_and_twelve_bad_ones_at_least()
    {
        var judged = Vectors.Select(vector => vector.Data.Item3).ToArray();

        judged.Count(good => good).ShouldBeGreaterThanOrEqualTo(5);
        judged.Count(good => !good).ShouldBeGreaterThanOrEqualTo(12);
    }

    [Fact]
    public async Task Both_secrets_of_a_site_work_and_nothing_near_them()
    {
        (await WhoAsync($"Bearer {Options.Secrets[0]}")).ShouldBeOfType<WebChatCaller.Site>();
        (await WhoAsync($"bearer {Options.Secrets[1]}")).ShouldBeOfType<WebChatCaller.Site>();
        (await WhoAsync($"Bearer {Options.Secrets[0][..^1]}")).ShouldBeOfType<WebChatCaller.Stranger>();
        (await WhoAsync($"Basic {Options.Secrets[0]}")).ShouldBeOfType<WebChatCaller.Stranger>();
        (await WhoAsync("Bearer ")).ShouldBeOfType<WebChatCaller.Stranger>();
        (await WhoAsync("")).ShouldBe(new WebChatCaller.Stranger(WebChatRefusal.NoCredential));
    }

    [Fact]
    public async Task A_token_is_in_force_to_the_last_second_and_proves_whose_a_conversation_was_for_a_day()
    {
        var tokens = Tokens();
        var token = tokens.Issue(new WebChatPass("c1", "dl_u1", []));
        _time.Advance(TimeSpan.FromSeconds(1_799));
        (await tokens.ReadAsync(token)).ShouldNotBeNull();
        _time.Advance(TimeSpan.FromSeconds(1));
        (await tokens.ReadAsync(token)).ShouldBeNull();
        (await tokens.ReadFormerAsync(token)).ShouldNotBeNull().User.ShouldBe("dl_u1");
        _time.Advance(TimeSpan.FromHours(24));
        (await tokens.ReadFormerAsync(token)).ShouldBeNull();
    }

    [Fact]
    public void A_ticket_serves_its_purpose_only_and_cannot_be_changed()
    {
        var tickets = new WebChatTickets(Microsoft.Extensions.Options.Options.Create(Options), _time);
        var stream = tickets.SealStream(new WebChatPass("c1", "dl_u1", []));
        var picture = tickets.SealPicture("c1", 7, 1);

        tickets.OpenStream(stream).ShouldNotBeNull().Conversation.ShouldBe("c1");
        tickets.OpenPicture(picture).ShouldNotBeNull().Sequence.ShouldBe(7);
        tickets.OpenStream(picture).ShouldBeNull();
        tickets.OpenPicture(stream).ShouldBeNull();
        for (var i = 0; i < picture.Length; i++)
        {
            tickets.OpenPicture($"{picture[..i]}{(picture[i] == 'A' ? 'B' : 'A')}{picture[(i + 1)..]}").ShouldBeNull();
        }

        var rotated = new WebChatTickets(Microsoft.Extensions.Options.Options.Create(new WebChatOptions { SigningKeys = ["a-new-key-that-signs-from-now-on-0123456789", Options.SigningKeys[0]] }), _time);
        rotated.OpenPicture(picture).ShouldNotBeNull();
        _time.Advance(TimeSpan.FromMinutes(5));
        tickets.OpenPicture(picture).ShouldBeNull();
    }

    private WebChatTokens Tokens() => new(Microsoft.Extensions.Options.Options.Create(Options), _time, new WebChatIds(new Random(1).NextBytes));

    private async Task<WebChatCaller> WhoAsync(string header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = header;
        return await new WebChatSignature(Microsoft.Extensions.Options.Options.Create(Options), Tokens()).WhoAsync(context.Request);
    }
}
