using VssId.Backend.Client.Events;
using VssId.Backend.Client.Files;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;

namespace VssId.Bot.Services.Files;

/// <summary>Words of files at the office.</summary>
internal static class FilesWording
{
    private static readonly WordingFile File = new(typeof(FilesWording));

    public static Wording Title => File[nameof(Title)];

    public static Wording CorrectionTitle => File[nameof(CorrectionTitle)];

    public static Wording AskField => File[nameof(AskField)];

    /// <summary>What may be wrong.</summary>
    public static IReadOnlyList<Offer> FieldOffers =>
    [
        new("1", NameOf(CorrectionField.FullName)), new("2", NameOf(CorrectionField.BirthDate)), new("3", NameOf(CorrectionField.Sex)), new("4", NameOf(CorrectionField.PersonalNumber)),
        new("5", NameOf(CorrectionField.Address)), new("6", NameOf(CorrectionField.Email)), new("7", NameOf(CorrectionField.Other)),
    ];

    public static Wording NoSuchField => File[nameof(NoSuchField)];

    public static Wording AskWanted => File[nameof(AskWanted)];

    public static Wording WantedHelp => File[nameof(WantedHelp)];

    public static Wording AskNote => File[nameof(AskNote)].Offering(new Offer("1", File["NoNote"]));

    public static Wording NoteHelp => File[nameof(NoteHelp)];

    public static Wording SureHelp => File[nameof(SureHelp)];

    /// <summary>The answers to the summary.</summary>
    public static IReadOnlyList<Offer> SureOffers => [new(YesNo.YesKey, File["SureYes"]), new(YesNo.NoKey, File["SureNo"])];

    public static Wording Again => File[nameof(Again)];

    public static Wording TooManyOpen => File[nameof(TooManyOpen)];

    public static Wording AskCode => File[nameof(AskCode)];

    public static Wording CodeHelp => File[nameof(CodeHelp)];

    public static Wording MineInstead => File[nameof(MineInstead)];

    public static Wording NoCode => File[nameof(NoCode)];

    public static Wording NoFiles => File[nameof(NoFiles)];

    public static Wording Note => File[nameof(Note)];

    public static Wording TooLong(int characters) => File[nameof(TooLong)].With(characters);

    public static Wording NameOf(CorrectionField field) => File[field switch
    {
        CorrectionField.FullName => "FullName",
        CorrectionField.BirthDate => "BirthDate",
        CorrectionField.Sex => "Sex",
        CorrectionField.PersonalNumber => "PersonalNumber",
        CorrectionField.Address => "Address",
        CorrectionField.Email => "Email",
        _ => "Other",
    }];

    /// <summary>In which form the new content is typed.</summary>
    public static Wording HowTo(CorrectionField field) => File[field switch
    {
        CorrectionField.FullName => "HowToFullName",
        CorrectionField.BirthDate => "HowToBirthDate",
        CorrectionField.Sex => "HowToSex",
        CorrectionField.PersonalNumber => "HowToPersonalNumber",
        CorrectionField.Address => "HowToAddress",
        CorrectionField.Email => "HowToEmail",
        _ => "HowToOther",
    }];

    /// <summary>What was typed is not of the form of the field.</summary>
    public static Wording NotFit(CorrectionField field) => File[nameof(NotFit)].With(NameOf(field));

    /// <summary>Everything again, before it is sent.</summary>
    public static Wording Summary(CorrectionField field, string wanted, string note) =>
        (note.Length == 0 ? File[nameof(Summary)].With(NameOf(field), wanted) : File["SummaryWithNote"].With(NameOf(field), wanted, note)).Offering(SureOffers);

    /// <summary>The file is open.</summary>
    public static Wording Opened(string code, string answerBy) => File[nameof(Opened)].With(code, answerBy);

    /// <summary>How a file stands, without a session.</summary>
    public static Wording StandsSo(string code, FileState state) => File[nameof(StandsSo)].With(code, NameOf(state));

    /// <summary>No file has this code.</summary>
    public static Wording NoSuchFile(int triesLeft) => triesLeft > 0 ? File[nameof(NoSuchFile)].With(triesLeft) : File["NoMoreTries"];

    /// <summary>A file as its owner sees it.</summary>
    public static Wording About(OfficeFile file)
    {
        var what = file.Kind is FileKind.Deletion ? File["Deletion"] : file.Field is { } field ? NameOf(field) : File["Correction"];
        var day = Clock.Day(Clock.DayOf(file.FiledAt));
        return file.Reason is { Length: > 0 } reason ? File["AboutWithReason"].With(what, NameOf(file.State), day, reason)
            : file.State is FileState.Filed or FileState.InHand ? File["AboutWaiting"].With(what, NameOf(file.State), day, Clock.Day(Clock.DayOf(file.AnswerBy)))
            : File[nameof(About)].With(what, NameOf(file.State), day);
    }

    /// <summary>An officer has done something with a file.</summary>
    public static Wording Decided(FileDecided decided) =>
        (decided.Reason is { Length: > 0 } reason ? File["DecidedWithReason"].With(decided.Code, NameOf(decided.State), reason) : File[nameof(Decided)].With(decided.Code, NameOf(decided.State))).Offering(HomeWording.Account, HomeWording.ToMenu);

    private static Wording NameOf(FileState state) => File[state switch
    {
        FileState.Filed => "StateFiled",
        FileState.InHand => "StateInHand",
        FileState.MoreNeeded => "StateMoreNeeded",
        FileState.Accepted => "StateAccepted",
        FileState.Refused => "StateRefused",
        _ => "StateWithdrawn",
    }];
}
