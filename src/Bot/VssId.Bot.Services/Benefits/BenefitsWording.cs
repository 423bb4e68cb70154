using System.Diagnostics;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.Estimates;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.Benefits;

/// <summary>Words of benefits and estimates.</summary>
internal static class BenefitsWording
{
    private static readonly WordingFile File = new(typeof(BenefitsWording));

    public static Wording AskEntry => File[nameof(AskEntry)].Offering(
        new Offer("1", File["GroupLumpSum"]), new Offer("2", File["GroupShortTerm"]), new Offer("3", File["GroupMonthly"]), new Offer("4", File["GroupUnemployment"]), new Offer("5", File["EntryVisits"]), new Offer("6", File["EntryEstimate"]));

    public static Wording AskEstimate => File[nameof(AskEstimate)].Offering(
        new Offer("1", File["EstimateLumpSum"]), new Offer("2", File["EstimateUnemployment"]), new Offer("3", File["EstimatePension"]), new Offer("4", File["EstimateMaternity"]));

    public static Wording Title => File[nameof(Title)];

    public static Wording NoSuchEntry => File[nameof(NoSuchEntry)];

    public static Wording AskPeriod => File[nameof(AskPeriod)];

    public static Wording Count => File[nameof(Count)];

    public static Wording Sum => File[nameof(Sum)];

    public static Wording SumMonthly => File[nameof(SumMonthly)];

    public static Wording ColumnKind => File[nameof(ColumnKind)];

    public static Wording ColumnTime => File[nameof(ColumnTime)];

    public static Wording ColumnDays => File[nameof(ColumnDays)];

    public static Wording ColumnAmount => File[nameof(ColumnAmount)];

    public static Wording ColumnEmployer => File[nameof(ColumnEmployer)];

    public static Wording ColumnDecision => File[nameof(ColumnDecision)];

    public static Wording ColumnDecidedOn => File[nameof(ColumnDecidedOn)];

    public static Wording ColumnPaidTime => File[nameof(ColumnPaidTime)];

    public static Wording ColumnOffice => File[nameof(ColumnOffice)];

    public static Wording ColumnRate => File[nameof(ColumnRate)];

    public static Wording ColumnSince => File[nameof(ColumnSince)];

    public static Wording ColumnMonthly => File[nameof(ColumnMonthly)];

    public static Wording ColumnState => File[nameof(ColumnState)];

    public static Wording ColumnMonths => File[nameof(ColumnMonths)];

    public static Wording ColumnKept => File[nameof(ColumnKept)];

    public static Wording ColumnPaidOn => File[nameof(ColumnPaidOn)];

    public static Wording ColumnAdjusted => File[nameof(ColumnAdjusted)];

    public static Wording EstimateTitle => File[nameof(EstimateTitle)];

    public static Wording NoSuchEstimate => File[nameof(NoSuchEstimate)];

    public static Wording Standing => File[nameof(Standing)];

    public static Wording Entitled => File[nameof(Entitled)];

    public static Wording Months => File[nameof(Months)];

    public static Wording MonthsNeeded => File[nameof(MonthsNeeded)];

    public static Wording AverageSalary => File[nameof(AverageSalary)];

    public static Wording Rate => File[nameof(Rate)];

    public static Wording MonthlyAmount => File[nameof(MonthlyAmount)];

    public static Wording PaidMonths => File[nameof(PaidMonths)];

    public static Wording Amount => File[nameof(Amount)];

    public static Wording From => File[nameof(From)];

    public static Wording Age => File[nameof(Age)];

    public static Wording Source => File[nameof(Source)];

    public static Wording EstimateNote => File[nameof(EstimateNote)];

    public static Wording NameOf(BenefitGroup group) => File[group switch
    {
        BenefitGroup.LumpSum => "GroupLumpSum",
        BenefitGroup.ShortTerm => "GroupShortTerm",
        BenefitGroup.Monthly => "GroupMonthly",
        BenefitGroup.Unemployment => "GroupUnemployment",
        _ => throw new UnreachableException(),
    }];

    public static Wording NameOf(ShortTermKind kind) => File[kind switch
    {
        ShortTermKind.Sickness => "KindSickness",
        ShortTermKind.ChildSickness => "KindChildSickness",
        ShortTermKind.PrenatalCare => "KindPrenatalCare",
        ShortTermKind.Maternity => "KindMaternity",
        ShortTermKind.BirthGrant => "KindBirthGrant",
        ShortTermKind.Paternity => "KindPaternity",
        ShortTermKind.Recovery => "KindRecovery",
        _ => throw new UnreachableException(),
    }];

    public static Wording NameOf(MonthlyKind kind) => File[kind switch
    {
        MonthlyKind.Pension => "KindPension",
        MonthlyKind.Survivor => "KindSurvivor",
        MonthlyKind.WorkAccident => "KindWorkAccident",
        MonthlyKind.SocialPension => "KindSocialPension",
        _ => throw new UnreachableException(),
    }];

    public static Wording NameOf(BenefitState state) => File[state switch
    {
        BenefitState.Paying => "StatePaying",
        BenefitState.Suspended => "StateSuspended",
        _ => "StateEnded",
    }];

    public static Wording NameOf(EstimateKind kind) => File[kind switch
    {
        EstimateKind.LumpSum => "EstimateLumpSum",
        EstimateKind.Unemployment => "EstimateUnemployment",
        EstimateKind.Pension => "EstimatePension",
        _ => "EstimateMaternity",
    }];

    public static Wording NameOf(EstimateObstacle obstacle) => File[obstacle switch
    {
        EstimateObstacle.TooFewMonths => "TooFewMonths",
        EstimateObstacle.StillContributing => "StillContributing",
        EstimateObstacle.TooManyYears => "TooManyYears",
        EstimateObstacle.JoinedSince2025 => "JoinedSince2025",
        EstimateObstacle.NotOfAge => "NotOfAge",
        EstimateObstacle.NoUnemploymentInsurance => "NoUnemploymentInsurance",
        EstimateObstacle.NotForThisPerson => "NotForThisPerson",
        EstimateObstacle.AlreadyReceived => "AlreadyReceived",
        _ => throw new UnreachableException(),
    }];

    public static Wording Nothing(BenefitGroup group, Wording period) => File[nameof(Nothing)].With(NameOf(group), period);

    public static Wording EstimateOf(EstimateKind kind) => File[nameof(EstimateOf)].With(NameOf(kind));

    public static Wording FromTo(string from, string to) => File[nameof(FromTo)].With(from, to);

    public static Wording Percent(decimal percent) => File[nameof(Percent)].With(percent);

    public static Wording Days(decimal days) => File[nameof(Days)].With(days);

    public static Wording AdjustedTo(string month, Wording amount, string basis) => File[nameof(AdjustedTo)].With(month, amount, basis);

    public static Wording AgeValue(int years, int months) => File[nameof(AgeValue)].With(years, months);
}
