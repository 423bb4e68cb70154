using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Shouldly;
using VssId.Zalo.Api;
using Xunit;

namespace VssId.Channels.Zalo.Tests;

public sealed class SignatureTests : IDisposable
{
    private readonly ZaloParts _zalo = new();

    public static TheoryData<string, string, string> Good => new()
    {
        { "as in real traffic", Vectors.Body, $"mac={Vectors.Mac}" },
        { "digits alone, as in the documentation", Vectors.Body, Vectors.Mac },
        { "upper case", Vectors.Body, $"MAC={Vectors.Mac.ToUpperInvariant()}" },
        { "decomposed letters, signed as they travel", Vectors.NfdBody, $"mac={Vectors.NfdMac}" },
        { "timestamp as a number", Vectors.NumericBody, $"mac={Vectors.NumericMac}" },
        { "escaped letters", Vectors.EscapedBody, $"mac={Vectors.EscapedMac}" },
    };

    public static TheoryData<string, string, string[]> Bad => new()
    {
        { "HMAC in place of a hash", Vectors.Body, ["mac=0a2148c301e9170c5697d359afabc215d771066f38cb449f03f7593f0d9ddf9a"] },
        { "mac of the decomposed text", Vectors.Body, [$"mac={Vectors.NfdMac}"] },
        { "mac of the composed text", Vectors.NfdBody, [$"mac={Vectors.Mac}"] },
        { "secret of the app", Vectors.Body, ["mac=35a3e925e003f94f5222d008836c3d2b77d711d333a55c96fffa7e8c18148b4e"] },
        { "OA id in place of the app id", Vectors.Body, ["mac=11d0a07564bba766b3fbee976c3c57792d8eabf72fbe32289077984873aea8c6"] },
        { "another timestamp", Vectors.Body, ["mac=7a22e20dc92e82c506ff41c35cd03a56891ba6ae2badf0a8f1bb558bb3c9c48b"] },
        { "no timestamp", Vectors.Body, ["mac=73d4abf8ee256dd2ea8a10e2bfc6fdf1045d5b46c0b982de90aebda0cd8b3fee"] },
        { "terms in another order", Vectors.Body, ["mac=bdb0c37a110c09deea07579368263bfcf9b3ec000fe16948b28f377d49f7fe3a"] },
        { "no app id", Vectors.Body, ["mac=03ad566333580e1d775bfb372e34f2591a87409c95f5e98203bc31847c230670"] },
        { "one digit less", Vectors.Body, [$"mac={Vectors.Mac[..^1]}"] },
        { "one digit more", Vectors.Body, [$"mac={Vectors.Mac}0"] },
        { "one digit changed", Vectors.Body, [$"mac={Vectors.Mac[..^1]}4"] },
        { "no hex digit", Vectors.Body, [$"mac={Vectors.Mac[..^1]}g"] },
        { "blanks", Vectors.Body, [$"mac= {Vectors.Mac}"] },
        { "another prefix", Vectors.Body, [$"sha256={Vectors.Mac}"] },
        { "prefix alone", Vectors.Body, ["mac="] },
        { "two headers", Vectors.Body, [$"mac={Vectors.Mac}", $"mac={Vectors.Mac}"] },
        { "a newline after the body", Vectors.Body + "\n", [$"mac={Vectors.Mac}"] },
        { "another person in the body", Vectors.Body.Replace("3000000000000000003", "3000000000000000004", StringComparison.Ordinal), [$"mac={Vectors.Mac}"] },
        { "an empty body", "", [$"mac={Vectors.Mac}"] },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_right_signature_is_taken(string what, string body, string header) =>
        _zalo.Signature.Verify(Encoding.UTF8.GetBytes(body), header).ShouldBe(ZaloProof.Right, what);

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_wrong_signature_is_refused(string what, string body, string[] headers) =>
        _zalo.Signature.Verify(Encoding.UTF8.GetBytes(body), new StringValues(headers)).ShouldBe(ZaloProof.Wrong, what);

    [Fact]
    public void A_body_that_was_parsed_and_written_again_is_refused()
    {
        // Either way of writing the same event is legal, and each is signed for itself.
        var again = JsonNode.Parse(Vectors.Body)!.ToJsonString(JsonSerializerOptions.Default);
        JsonNode.DeepEquals(JsonNode.Parse(again), JsonNode.Parse(Vectors.Body)).ShouldBeTrue();
        _zalo.Signature.Verify(Encoding.UTF8.GetBytes(again), $"mac={Vectors.Mac}").ShouldBe(ZaloProof.Wrong);
    }

    [Fact]
    public void Any_flipped_bit_of_the_body_is_refused()
    {
        var body = Encoding.UTF8.GetBytes(Vectors.Body);
        for (var bit = 0; bit < body.Length * 8; bit++)
        {
            body[bit / 8] ^= (byte)(1 << (bit % 8));
            _zalo.Signature.Verify(body, $"mac={Vectors.Mac}").ShouldBe(ZaloProof.Wrong);
            body[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        _zalo.Signature.Verify(body, $"mac={Vectors.Mac}").ShouldBe(ZaloProof.Right);
    }

    [Fact]
    public void The_mac_is_computed_as_Zalo_computes_it() =>
        Convert.ToHexStringLower(ZaloMac.Compute(Vectors.AppId, Encoding.UTF8.GetBytes(Vectors.Body), "1790000000123", Vectors.Secret)).ShouldBe(Vectors.Mac);

    [Fact]
    public async Task A_wrong_signature_is_acknowledged_and_nothing_is_stored()
    {
        (await _zalo.PostAsync(Vectors.Body, $"mac={Vectors.NfdMac}")).ShouldBe(200);
        (await _zalo.PostAsync(Vectors.Body)).ShouldBe(200);
        (await _zalo.PostAsync("")).ShouldBe(200);
        (await _zalo.AdmittedAsync()).ShouldBeEmpty();
        _zalo.Counted["zalo.events refused wrong_signature"].ShouldBe(1);
        _zalo.Counted["zalo.events refused no_signature"].ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_secret_nothing_is_taken()
    {
        using var zalo = new ZaloParts(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Zalo:OaSecretKey"] = "" });
        var withoutSecret = Convert.ToHexStringLower(ZaloMac.Compute(Vectors.AppId, Encoding.UTF8.GetBytes(Vectors.Body), "1790000000123", ""));
        (await zalo.PostAsync(Vectors.Body, $"mac={withoutSecret}")).ShouldBe(200);
        (await zalo.AdmittedAsync()).ShouldBeEmpty();
        zalo.Counted["zalo.events refused no_secret"].ShouldBe(1);
    }

    public void Dispose() => _zalo.Dispose();
}
