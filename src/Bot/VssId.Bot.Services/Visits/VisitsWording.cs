using System.Globalization;
using VssId.Backend.Client.Visits;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.Visits;

/// <summary>Words of medical visits.</summary>
internal static class VisitsWording
{
    private static readonly WordingFile File = new(typeof(VisitsWording));

    public static Wording Title => File[nameof(Title)];

    public static Wording AskPeriod => File[nameof(AskPeriod)];

    public static Wording AskFacility => File[nameof(AskFacility)];

    public static Wording Count => File[nameof(Count)];

    public static Wording Total => File[nameof(Total)];

    public static Wording InScope => File[nameof(InScope)];

    public static Wording PaidByInsurer => File[nameof(PaidByInsurer)];

    public static Wording CoPayment => File[nameof(CoPayment)];

    public static Wording SelfPaid => File[nameof(SelfPaid)];

    public static Wording OtherSources => File[nameof(OtherSources)];

    public static Wording ListTitle => File[nameof(ListTitle)];

    public static Wording ColumnDay => File[nameof(ColumnDay)];

    public static Wording ColumnFacility => File[nameof(ColumnFacility)];

    public static Wording ColumnKind => File[nameof(ColumnKind)];

    public static Wording ColumnTotal => File[nameof(ColumnTotal)];

    public static Wording ColumnMine => File[nameof(ColumnMine)];

    public static Wording YearsTitle => File[nameof(YearsTitle)];

    public static Wording ColumnYear => File[nameof(ColumnYear)];

    public static Wording ColumnVisits => File[nameof(ColumnVisits)];

    public static Wording LinePaid => File[nameof(LinePaid)];

    public static Wording LineConverted => File[nameof(LineConverted)];

    public static Wording LineOf => File[nameof(LineOf)];

    public static Wording LineLeft => File[nameof(LineLeft)];

    public static Wording LineNoYears => File[nameof(LineNoYears)];

    public static Wording LineNote => File[nameof(LineNote)];

    public static Wording Facility => File[nameof(Facility)];

    public static Wording Admitted => File[nameof(Admitted)];

    public static Wording LeftOn => File[nameof(LeftOn)];

    public static Wording Diagnosis => File[nameof(Diagnosis)];

    public static Wording Result => File[nameof(Result)];

    public static Wording Leaving => File[nameof(Leaving)];

    public static Wording DetailNote => File[nameof(DetailNote)];

    public static Wording Gone => File[nameof(Gone)];

    public static Wording TooLate => File[nameof(TooLate)];

    public static Wording Refused => File[nameof(Refused)];

    public static Wording NameOf(VisitKind kind) => File[kind switch
    {
        VisitKind.Outpatient => "KindOutpatient",
        VisitKind.Inpatient => "KindInpatient",
        VisitKind.DayTreatment => "KindDayTreatment",
        _ => "KindExamination",
    }];

    public static Wording NameOf(TreatmentResult result) => File[result switch
    {
        TreatmentResult.Recovered => "Result1",
        TreatmentResult.Better => "Result2",
        TreatmentResult.Unchanged => "Result3",
        TreatmentResult.Worse => "Result4",
        TreatmentResult.Died => "Result5",
        TreatmentResult.LeftGravelyIll => "Result6",
        TreatmentResult.DiedOutside => "Result8",
        _ => "Result7",
    }];

    public static Wording NameOf(LeavingState leaving) => File[leaving switch
    {
        LeavingState.Referred => "Leaving2",
        LeavingState.Absconded => "Leaving3",
        LeavingState.LeftAtOwnWish => "Leaving4",
        LeavingState.TransferredAtOwnWish => "Leaving5",
        _ => "Leaving1",
    }];

    public static Wording AtFacility(Wording title, string facility) => File[nameof(AtFacility)].With(title, facility);

    public static Wording Nothing(Wording period) => File[nameof(Nothing)].With(period);

    public static Wording FromTo(string from, string to) => File[nameof(FromTo)].With(from, to);

    public static Wording LineTitle(int year) => File[nameof(LineTitle)].With(year.ToString(CultureInfo.InvariantCulture));

    public static Wording LineFull(string day) => File[nameof(LineFull)].With(day);

    public static Wording DetailTitle(string day) => File[nameof(DetailTitle)].With(day);

    public static Wording FacilityWithCode(string name, string code) => File[nameof(FacilityWithCode)].With(name, code);

    public static Wording DiagnosisLine(Diagnosis diagnosis) => File[nameof(DiagnosisLine)].With(diagnosis.Name, diagnosis.Code);

    public static Wording OpenFor(int minutes) => File[nameof(OpenFor)].With(minutes);
}
