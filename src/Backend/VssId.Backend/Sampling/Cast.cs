using System.Globalization;
using VssId.Backend.Client;

namespace VssId.Backend.Sampling;

/// <summary>The fixed cast: one person for each situation that a newcomer wants to see. Listed in <c>docs/sample-people.md</c>.</summary>
internal static class Cast
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    /// <summary>Everybody. The first one is Nguyễn Văn Mẫu.</summary>
    public static IReadOnlyList<CastMember> People { get; } =
    [
        Member("continuous employee", 17, "Nguyễn Văn Mẫu", new(1990, 9, 5), Sex.Male, Card("DN", 4, five: new(2029, 1, 1)), password: new("Ruong-lua-17", "in use", TimeSpan.FromDays(10), IsFirst: false, "P1WGc9yEGBBZwR59nHIXvE4r7SxSU3ptqgyxpCG9tZs=")),
        Member("changed jobs, with a gap and late months; e-mail buoi@mau.example", 18, "Trần Thị Bưởi", new(1985, 3, 12), Sex.Female, Card("DN", 4, five: new(2027, 6, 1)), email: "buoi@mau.example", password: new("Tam-thoi-18", "first one, to be replaced", TimeSpan.FromDays(1), IsFirst: true, "GGLkBvJdAq2Cw466l7ylPUHTax+vxOd2EUPA1vWyx34=")),
        Member("voluntary payer", 19, "Lê Văn Đồng", new(1978, 11, 20), Sex.Male, Card("GD", 4, to: new(2026, 12, 31), five: new(2026, 7, 1)), password: new("Con-thuyen-19", "older than six months", TimeSpan.FromDays(203), IsFirst: false, "CVLDPTy8aBnCwGuuv76zQ1vWgHipAKQgDMQf8CQnNls=")),
        Member("pensioner", 20, "Phạm Thị Hiền", new(1962, 2, 28), Sex.Female, Card("HT", 3, five: new(2015, 1, 1)), password: new("Gieng-nuoc-20", "too old, to be replaced", TimeSpan.FromDays(240), IsFirst: false, "VuQXsYq/swhHjUGHZnbzS4KHy40z8VXv3fe5IvNelXM=")),
        Member("mother with maternity benefit", 21, "Hoàng Thị Mai", new(1994, 6, 1), Sex.Female, Card("HC", 4, five: new(2023, 9, 1))),
        Member("unemployed", 22, "Vũ Đức Thắng", new(1992, 8, 17), Sex.Male, Card("TN", 4, to: new(2026, 12, 31))),
        Member("child; the code goes to the father's phone", 23, "Nguyễn Minh An", new(2022, 4, 9), Sex.Male, Card("TE", 1, to: new(2028, 9, 30), parent: "Nguyễn Văn Mẫu"), phone: 17),
        Member("near-poor (CN): the card prints level 3, level 2 counts since 2026", 24, "Lò Thị Pành", new(1988, 12, 30), Sex.Female, Card("CN", 3, to: new(2026, 12, 31))),
        Member("75 and over with social pension (LH): prints level 4, level 2 counts since 2026", 25, "Đỗ Văn Thọ", new(1948, 5, 15), Sex.Male, Card("LH", 4)),
        Member("no 12-digit number yet", 26, "Bùi Thị Sáu", new(1957, 10, 2), Sex.Female, Card("BT", 2), hasPersonalNumber: false),
        Member("address in a commune that was divided", 27, "Đặng Quốc Huy", new(1999, 7, 7), Sex.Male, Card("DN", 4), address: "Số 12 ngõ Mẫu, Phường Đông Thọ, Thành phố Thanh Hóa, Tỉnh Thanh Hóa"),
        Member("student", 28, "Ngô Thị Thanh", new(2004, 1, 19), Sex.Female, Card("SV", 4, to: new(2026, 12, 31), five: new(2024, 10, 1))),
        Member("veteran", 29, "Trịnh Văn Kiên", new(1952, 4, 30), Sex.Male, Card("CB", 2, five: new(2014, 1, 1))),
        Member("card has expired", 30, "Hà Thị Nhung", new(1996, 9, 9), Sex.Female, Card("GD", 4, from: new(2025, 1, 1), to: new(2025, 12, 31))),
        Member("no card on record", 31, "Mai Văn Lộc", new(1981, 1, 31), Sex.Male, card: null),
    ];

    /// <summary>People on record without an account: they register. The last one is a child of Lê Văn Đồng.</summary>
    public static IReadOnlyList<CastMember> Unregistered { get; } =
    [
        Member("not registered; everything is as on record", 32, "Nguyễn Thị Mẫu", new(1990, 9, 5), Sex.Female, Card("DN", 4), phone: 17, serial: 17),
        Member("not registered; no 12-digit number on record, so the office decides", 33, "Phan Văn Sơn", new(1987, 2, 14), Sex.Male, Card("GD", 4), hasPersonalNumber: false),
        Member("not registered; a child, through the father's account", 34, "Lê Thu Hà", new(2015, 3, 3), Sex.Female, Card("HS", 4, parent: "Lê Văn Đồng"), phone: 19),
    ];

    private static CastMember Member(
        string role,
        int number,
        string name,
        DateOnly birthDate,
        Sex sex,
        SampleCard? card,
        int? phone = null,
        bool hasPersonalNumber = true,
        string address = "Phường Hạc Thành, Tỉnh Thanh Hóa",
        string? email = null,
        SamplePassword? password = null,
        int? serial = null) => new(
        role,
        new SamplePerson(
            Text($"99000000{number:D2}"),
            hasPersonalNumber ? Numbers.Personal("038", birthDate, sex, serial ?? number) : null,
            name,
            birthDate,
            sex,
            Text($"+849000000{phone ?? number:D2}"),
            address,
            card,
            email),
        password);

    private static SampleCard Card(string subject, int level, DateOnly? from = null, DateOnly? to = null, DateOnly? five = null, string? parent = null)
    {
        var first = from ?? NewYear;
        return new SampleCard(subject, level, "38001", first, to, five, first.AddDays(-17), parent);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
