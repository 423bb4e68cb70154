using VssId.Bot.Engine.Flows;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;
using VssId.Bot.Services.Lookups;

namespace VssId.Bot.Services.Locations;

/// <summary>Understands which province is meant.</summary>
internal sealed class LocationsReading(Listener listener)
{
    /// <summary>What stands for all provinces.</summary>
    public const string All = "1";

    /// <summary>What stands for the next part of a list.</summary>
    public const string More = LookReading.MoreKey;

    private static readonly PhraseBook<string> Everywhere = new(new[] { "tất cả", "toàn quốc", "cả nước", "toàn bộ", "34 cơ quan", "all" }.Select(phrase => KeyValuePair.Create(phrase, All)));

    private static readonly PhraseBook<string> Further = new(new[] { "xem thêm", "xem tiếp", "tiếp", "tiếp theo", "show more", "more", "next" }.Select(phrase => KeyValuePair.Create(phrase, More)));

    /// <summary>Reads a province, or the wish for all of them.</summary>
    public Reading<string> ProvinceOrAll(string text) => Key(text) is All || Everywhere.StandsIn(Utterance.Of(text)) ? Reading<string>.Of(All) : Province(text);

    /// <summary>Reads a province.</summary>
    public Reading<string> Province(string text) => ProvinceIn(text) is { } province ? Reading<string>.Of(province) : Reading<string>.Not(LocationsWording.NoSuchProvince);

    /// <summary>Reads another province, or the wish for more.</summary>
    public Reading<string> MoreOrProvince(string text) => Key(text) is More || Further.StandsIn(Utterance.Of(text)) ? Reading<string>.Of(More) : Province(text);

    /// <summary>The province that a sentence names.</summary>
    public string? ProvinceIn(string text) => listener.LastOf(EntityTypes.Province, text);

    private static string Key(string text) => VietnameseText.Fold(text).TrimEnd('.', ')');
}
