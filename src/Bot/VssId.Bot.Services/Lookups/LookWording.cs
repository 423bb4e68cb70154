using VssId.Backend.Client.Family;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.Lookups;

/// <summary>Words that all look-ups share.</summary>
internal static class LookWording
{
    private static readonly WordingFile File = new(typeof(LookWording));

    public static Offer More => new(LookReading.MoreKey, File[nameof(More)]);

    public static Offer Years => new(LookReading.YearsKey, File[nameof(Years)]);

    public static Offer OtherFund => new(LookReading.SubjectsKey, File[nameof(OtherFund)]);

    public static Offer OtherGroup => new(LookReading.GroupsKey, File[nameof(OtherGroup)]);

    public static Offer Employers => new(LookReading.EmployersKey, File[nameof(Employers)]);

    /// <summary>Not offered on small screens.</summary>
    public static Offer Chart => new(LookReading.ChartKey, File[nameof(Chart)]);

    /// <summary>Not offered on small screens.</summary>
    public static Offer Pdf => new(LookReading.PdfKey, File[nameof(Pdf)]);

    /// <summary>Not offered on small screens.</summary>
    public static Offer Csv => new(LookReading.CsvKey, File[nameof(Csv)]);

    public static Offer Mistake => new(LookReading.MistakeKey, File[nameof(Mistake)]);

    public static Offer Estimate => new(LookReading.EstimateKey, File[nameof(Estimate)]);

    public static Wording AskNext => File[nameof(AskNext)];

    public static Wording AskAfter => File[nameof(AskAfter)];

    public static Wording AskRow => File[nameof(AskRow)];

    public static Wording NoMore => File[nameof(NoMore)];

    public static Wording NotHere => File[nameof(NotHere)];

    public static Wording NoFileHere => File[nameof(NoFileHere)];

    public static Wording NextHelp => File[nameof(NextHelp)];

    public static Wording Enough => File[nameof(Enough)];

    public static Wording AskWhose => File[nameof(AskWhose)];

    public static Wording NoSuchChild => File[nameof(NoSuchChild)];

    public static Wording NoChildren => File[nameof(NoChildren)];

    public static Wording Always => File[nameof(Always)];

    public static Wording AsOf => File[nameof(AsOf)];

    public static Wording NoSuchRow(int row) => File[nameof(NoSuchRow)].With(row);

    public static Wording AskChild(FamilyMembers family) => File[nameof(AskChild)].Offering([.. family.Items.Select((child, index) =>
        new Offer((index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), File["ChildLine"].With(child.FullName, Clock.Day(child.BirthDate))))]);

    public static Wording OfChild(Wording title, string name) => File[nameof(OfChild)].With(title, name);

    /// <summary>Money: "1.250.000 đ".</summary>
    /// <param name="amount">Đồng.</param>
    public static Wording Money(long amount) => File[nameof(Money)].With(amount);

    /// <summary>A length of time: "6 năm 3 tháng".</summary>
    /// <param name="months">Months.</param>
    public static Wording Length(int months) => Math.DivRem(months, 12) switch
    {
        (0, var rest) => File["OnlyMonths"].With(rest),
        (var years, 0) => File["WholeYears"].With(years),
        var (years, rest) => File["YearsMonths"].With(years, rest),
    };

    public static Wording FromTo(string first, string last) => File[nameof(FromTo)].With(first, last);

    public static Wording Until(string last) => File[nameof(Until)].With(last);

    public static Wording InMonth(string month) => File[nameof(InMonth)].With(month);

    public static Wording InYear(string year) => File[nameof(InYear)].With(year);

    public static Wording OnDay(string day) => File[nameof(OnDay)].With(day);

    /// <summary>What is shown, and for which time.</summary>
    public static Wording Titled(Wording title, Wording detail) => File[nameof(Titled)].With(title, detail);
}
