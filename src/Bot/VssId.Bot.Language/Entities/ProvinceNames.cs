using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Names of the provinces, old (63) and new (34), and what people call them.</summary>
internal static class ProvinceNames
{
    /// <summary>Spelling of the largest city.</summary>
    public const string HoChiMinhCity = "TP. Hồ Chí Minh";

    private const string CoastalProvince = "Bà Rịa - Vũng Tàu";

    /// <summary>Official names, without the word for province or city.</summary>
    public static IReadOnlyList<string> Official { get; } = [.. Resources.Rows("provinces-map.csv").Select(row => row[1])];

    /// <summary>How a name is given: the largest city has its title in front, as on its letterhead.</summary>
    /// <param name="official">One of <see cref="Official"/>.</param>
    public static string Spelling(string official) => official == "Hồ Chí Minh" ? HoChiMinhCity : official;

    /// <summary>All names with what they stand for.</summary>
    public static PhraseBook<string> Book { get; } = new(
    [
        .. Official.Where(name => name is not "Hồ Chí Minh").Select(name => new KeyValuePair<string, string>(name.ToLowerInvariant(), name)),
        .. Phrases.For(HoChiMinhCity, """
            hồ chí minh|tp hồ chí minh|tp. hồ chí minh|t.p. hồ chí minh|t.p hồ chí minh|tp.hồ chí minh|thành phố hồ chí minh|thành phố hồ chí mính|tpho chi minh|tphồ chí minh|thanh pho hcm|thành phố hcm|hcm|tp hcm|tp. hcm|tp.hcm|t.p hcm|t.p.hcm|tphcm|hcmc|hcm city|ho chi minh city|
            hochiminh|hochiminhcity|hồchíminh|tp hochiminh|sài gòn|tp sài gòn|thành phố sài gòn|saigon|sàigòn|sai gon city|saigon city|sai gòng|sài gòng|sg|tp sg|tpsg|tp.sg|sgn|hồ chí mình|hồ chi min|
            """),
        .. Phrases.For("Hà Nội", "hn|tp hn|tp. hn|tphn|thủ đô hà nội|hanoi|hànội|hn city|hnoi|hà lội"),
        .. Phrases.For("Thừa Thiên Huế", "thừa thiên huế|thừa thiên - huế|thừa thiên-huế|t.t.huế|tt huế|tt. huế|tt-huế|tthuế|tthue|thừa thiên|thuathienhue"),
        .. Phrases.For("Đà Nẵng", "tp đn|tp dn|tpđn|tp. đn|đà nẳng|danang|da nang city"),
        .. Phrases.For("Hải Phòng", "tp hp|tphp|tp. hp|haiphong"),
        .. Phrases.For("Cần Thơ", "tp ct|tpct|tp. ct|cantho"),
        .. Phrases.For(CoastalProvince, "vũng tàu|bà rịa|bà rịa vũng tàu|bà rịa – vũng tàu|bà rịa , vũng tàu|br - vt|br vt|brvt|bà rịa vt|vungtau|bariavungtau|vũng tầu|vủng tàu|b.r.v.t|bà rịa-vt"),
        .. Phrases.For("Đắk Lắk", "đắc lắc|đăk lăk|đắk lăk|đak lak|dak lak|đaklak|daklak|đắclắc|đăklăk|đắklắk|đắc lắk|đắk lắc|đăk lắk|đăc lăc|dac lac|daclac|darlac|đắt lắt|dak lac|đắc lăk"),
        .. Phrases.For("Đắk Nông", "đắc nông|đăk nông|đak nông|dak nong|đaknông|daknong|đắknông|đăknông|đăc nông|dac nong"),
        .. Phrases.For("Bắc Kạn", "bắc cạn|bắc kan|bắc can|backan|baccan"),
        .. Phrases.For("Kon Tum", "kontum|con tum|công tum|kom tum|kông tum"),
        .. Phrases.For("Gia Lai", "gialai|gia lay"),
        .. Phrases.For("Lào Cai", "lào kai|lào cay|lao kay|laocai"),
        .. Phrases.For("Sóc Trăng", "sóc chăng|soctrang"),
        .. Phrases.For("Kiên Giang", "kiêng giang|kiên gian|kiengiang"),
        .. Phrases.For("Trà Vinh", "chà vinh|travinh"),
        .. Phrases.For("Bạc Liêu", "bạc liu|bacliêu"),
        .. Phrases.For("Quảng Ngãi", "quảng ngải|quãng ngãi|quãng ngải"),
        .. Phrases.For("Vĩnh Long", "vỉnh long"),
        .. Phrases.For("Vĩnh Phúc", "vỉnh phúc"),
        .. Phrases.For("Nghệ An", "nghệ an xứ nghệ|xứ nghệ"),
        .. Phrases.For("Thanh Hóa", "xứ thanh|thanh hoá"),
        .. Joined(),
    ]);

    /// <summary>Folded official names written as one, with the name; for typing errors.</summary>
    public static IReadOnlyDictionary<string, string> ByJoined { get; } = Official.Where(name => name.Contains(' ', StringComparison.Ordinal)).ToDictionary(JoinedOf, Spelling, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Joined()
    {
        foreach (var name in Official)
        {
            if (name.Contains(' ', StringComparison.Ordinal))
            {
                yield return new(JoinedOf(name), Spelling(name));
                yield return new(name.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), Spelling(name));
            }
        }
    }

    private static string JoinedOf(string name) => VietnameseText.Fold(name).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
