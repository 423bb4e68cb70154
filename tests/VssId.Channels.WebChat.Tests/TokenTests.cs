using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using VssId.Channels.WebChat.Wire;

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
        var picture = tickets.SealFile("c1", 7, 1, Turn.None);

        tickets.OpenStream(stream).ShouldNotBeNull().Conversation.ShouldBe("c1");
        tickets.OpenFile(picture).ShouldNotBeNull().Sequence.ShouldBe(7);
        tickets.OpenStream(picture).ShouldBeNull();
        tickets.OpenFile(stream).ShouldBeNull();
        for (var i = 0; i < picture.Length; i++)
        {
            tickets.OpenFile($"{picture[..i]}{(picture[i] == 'A' ? 'B' : 'A')}{picture[(i + 1)..]}").ShouldBeNull();
        }

        var rotated = new WebChatTickets(Microsoft.Extensions.Options.Options.Create(new WebChatOptions { SigningKeys = ["a-new-key-that-signs-from-now-on-0123456789", Options.SigningKeys[0]] }), _time);
        rotated.OpenFile(picture).ShouldNotBeNull();
        _time.Advance(TimeSpan.FromMinutes(5));
        tickets.OpenFile(picture).ShouldBeNull();
    }

    [Fact]
    public void An_address_that_was_sealed_before_pictures_could_be_turned_still_works()
    {
        var plain = Encoding.UTF8.GetBytes($$"""{"conversation":"c1","sequence":7,"view":1,"until":"{{_time.GetUtcNow().AddMinutes(5):O}}"}""");
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(Options.SigningKeys[0]), 32, info: "web chat tickets"u8.ToArray());
        var address = new byte[12 + plain.Length + 16];
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(address.AsSpan(0, 12), plain, address.AsSpan(12, plain.Length), address.AsSpan(12 + plain.Length), "web chat picture"u8.ToArray());

        new WebChatTickets(Microsoft.Extensions.Options.Options.Create(Options), _time).OpenFile(Base64Url.EncodeToString(address))
            .ShouldBe(new FileTicket("c1", 7, 1, _time.GetUtcNow().AddMinutes(5), Turn.None));
    }

    private WebChatTokens Tokens() => new(Microsoft.Extensions.Options.Options.Create(Options), _time, new WebChatIds(new Random(1).NextBytes));

    private async Task<WebChatCaller> WhoAsync(string header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = header;
        return await new WebChatSignature(Microsoft.Extensions.Options.Options.Create(Options), Tokens()).WhoAsync(context.Request);
    }
}
