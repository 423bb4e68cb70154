namespace VssId.Bot.Language.Time;

/// <summary>What a word can mean in an expression of time. A word without marks has the senses of all words it may be.</summary>
[Flags]
internal enum Sense : ulong
{
    None = 0,

    /// <summary>năm</summary>
    Year = 1UL << 0,

    /// <summary>tháng, thg</summary>
    Month = 1UL << 1,

    /// <summary>quý</summary>
    Quarter = 1UL << 2,

    /// <summary>tuần</summary>
    Week = 1UL << 3,

    /// <summary>ngày</summary>
    Day = 1UL << 4,

    /// <summary>hôm, bữa</summary>
    OnDay = 1UL << 5,

    /// <summary>giờ, h</summary>
    Hour = 1UL << 6,

    /// <summary>tiếng</summary>
    Hours = 1UL << 7,

    /// <summary>phút</summary>
    Minute = 1UL << 8,

    /// <summary>giây</summary>
    Second = 1UL << 9,

    /// <summary>thập (kỷ, niên)</summary>
    Decade = 1UL << 10,

    /// <summary>nửa</summary>
    Half = 1UL << 11,

    /// <summary>rưỡi</summary>
    AndHalf = 1UL << 12,

    /// <summary>đầu</summary>
    Beginning = 1UL << 13,

    /// <summary>giữa</summary>
    Middle = 1UL << 14,

    /// <summary>cuối</summary>
    Ending = 1UL << 15,

    /// <summary>nay, này</summary>
    This = 1UL << 16,

    /// <summary>trước</summary>
    Before = 1UL << 17,

    /// <summary>ngoái</summary>
    LastYear = 1UL << 18,

    /// <summary>rồi</summary>
    Already = 1UL << 19,

    /// <summary>qua</summary>
    Past = 1UL << 20,

    /// <summary>vừa, mới</summary>
    Just = 1UL << 21,

    /// <summary>kia</summary>
    Other = 1UL << 22,

    /// <summary>kìa</summary>
    Third = 1UL << 23,

    /// <summary>sau</summary>
    After = 1UL << 24,

    /// <summary>tới</summary>
    Coming = 1UL << 25,

    /// <summary>sang</summary>
    Onto = 1UL << 26,

    /// <summary>nữa</summary>
    More = 1UL << 27,

    /// <summary>từ, kể, tính</summary>
    From = 1UL << 28,

    /// <summary>đến, tới</summary>
    To = 1UL << 29,

    /// <summary>hết</summary>
    All = 1UL << 30,

    /// <summary>mỗi, hàng, hằng, từng</summary>
    Each = 1UL << 31,

    /// <summary>lần</summary>
    Times = 1UL << 32,

    /// <summary>vài, mấy</summary>
    Few = 1UL << 33,

    /// <summary>thứ</summary>
    Weekday = 1UL << 34,

    /// <summary>chủ (nhật)</summary>
    Sunday = 1UL << 35,

    /// <summary>mùng, mồng</summary>
    EarlyDay = 1UL << 36,

    /// <summary>rằm</summary>
    FullMoon = 1UL << 37,

    /// <summary>tết</summary>
    NewYear = 1UL << 38,

    /// <summary>âm (lịch), ta</summary>
    Lunar = 1UL << 39,

    /// <summary>dương (lịch), tây</summary>
    Solar = 1UL << 40,

    /// <summary>sáng, trưa, chiều, tối, đêm, khuya</summary>
    PartOfDay = 1UL << 41,

    /// <summary>mai</summary>
    Tomorrow = 1UL << 42,

    /// <summary>mốt</summary>
    DayAfterTomorrow = 1UL << 43,

    /// <summary>trong</summary>
    Within = 1UL << 44,

    /// <summary>cách</summary>
    Away = 1UL << 45,

    /// <summary>gần</summary>
    Near = 1UL << 46,

    /// <summary>và, với, hoặc</summary>
    And = 1UL << 47,

    /// <summary>của</summary>
    Of = 1UL << 48,

    /// <summary>Begins the name of a holiday.</summary>
    Holiday = 1UL << 49,

    /// <summary>A number after it is a name or a code: đường, số, mã, phòng …</summary>
    Place = 1UL << 50,

    /// <summary>What is counted by a number before it: lần, người, tuổi, triệu …</summary>
    Counted = 1UL << 51,

    /// <summary>anh, chị, cô: a number word after it is a name.</summary>
    Person = 1UL << 52,

    /// <summary>giêng, chạp</summary>
    NamedMonth = 1UL << 53,

    /// <summary>hqua, hnay</summary>
    ShortDay = 1UL << 54,

    /// <summary>lúc, vào, hồi</summary>
    At = 1UL << 55,

    /// <summary>An English word of time.</summary>
    English = 1UL << 56,

    /// <summary>kém</summary>
    Less = 1UL << 57,

    /// <summary>trở, về: 'trở đi', 'trở lại đây'</summary>
    Turning = 1UL << 58,

    /// <summary>A number word.</summary>
    Number = 1UL << 59,

    /// <summary>i, ii, iii, iv</summary>
    Roman = 1UL << 60,

    /// <summary>bv, viện, quân y: a hospital with a number.</summary>
    Hospital = 1UL << 61,

    /// <summary>người, cái: counted, but may begin what is said next.</summary>
    Thing = 1UL << 62,

    /// <summary>The sense is that of the word with its marks only.</summary>
    OnlyMarked = 1UL << 63,

    AnyUnit = Year | Month | Quarter | Week | Day | Hour | Hours | Minute | Second | Decade,
}
