using VssId.Backend.Client.Rights;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Places;

namespace VssId.Bot.Services.Rights;

/// <summary>Words of the rights over one's data.</summary>
internal static class RightsWording
{
    private static readonly WordingFile File = new(typeof(RightsWording));

    public static Wording Title => File[nameof(Title)];

    public static Wording Ask => File[nameof(Ask)];

    public static Wording NoSuchEntry => File[nameof(NoSuchEntry)];

    public static Wording ConsentsTitle => File[nameof(ConsentsTitle)];

    public static Wording ExportTitle => File[nameof(ExportTitle)];

    public static Wording LooksTitle => File[nameof(LooksTitle)];

    public static Wording DeletionTitle => File[nameof(DeletionTitle)];

    public static Wording NoSuchPurpose => File[nameof(NoSuchPurpose)];

    public static Wording SureHelp => File[nameof(SureHelp)];

    /// <summary>Yes and no, in this order.</summary>
    public static IReadOnlyList<Offer> SureOffers => [new(YesNo.YesKey, File["SureYes"]), new(YesNo.NoKey, File["SureNo"])];

    public static Wording AccountIsDeletion => File[nameof(AccountIsDeletion)];

    public static Wording NothingChanged => File[nameof(NothingChanged)].Offering(HomeWording.Account, HomeWording.ToMenu);

    public static Wording AboutExport => File[nameof(AboutExport)];

    public static Wording OpenPage => File[nameof(OpenPage)];

    public static Wording TooLate => File[nameof(TooLate)];

    public static Wording WhatGoes => File[nameof(WhatGoes)];

    public static Wording AskDeletion => File[nameof(AskDeletion)].Offering(DeletionOffers);

    /// <summary>The answers to whether the data are to be deleted.</summary>
    public static IReadOnlyList<Offer> DeletionOffers => [new(YesNo.YesKey, File["DeletionYes"]), new(YesNo.NoKey, File["DeletionNo"])];

    public static Wording DeletionHelp => File[nameof(DeletionHelp)];

    public static Wording DeletionOpen => File[nameof(DeletionOpen)];

    /// <summary>The text that is agreed to.</summary>
    public static Wording TextOf(ConsentPurpose purpose) => File[purpose switch
    {
        ConsentPurpose.Health => "HealthText",
        ConsentPurpose.Notices => "NoticesText",
        _ => "AccountText",
    }];

    /// <summary>Name of a purpose.</summary>
    public static Wording NameOf(ConsentPurpose purpose) => File[purpose switch
    {
        ConsentPurpose.Health => "Health",
        ConsentPurpose.Notices => "Notices",
        _ => "Account",
    }];

    /// <summary>All purposes and how they stand, to choose one.</summary>
    public static Wording AskPurpose(Consents consents) => File[nameof(AskPurpose)].Offering(
        new Offer("1", StateOf(consents, ConsentPurpose.Health)), new Offer("2", StateOf(consents, ConsentPurpose.Notices)), new Offer("3", StateOf(consents, ConsentPurpose.Account)), HomeWording.ToMenu);

    public static Wording AskGive(ConsentPurpose purpose) => File[nameof(AskGive)].With(TextOf(purpose)).Offering(SureOffers);

    public static Wording AskWithdraw(ConsentPurpose purpose) => File[nameof(AskWithdraw)].With(NameOf(purpose)).Offering(SureOffers);

    public static Wording Given(ConsentPurpose purpose) => File[nameof(Given)].With(NameOf(purpose));

    public static Wording Withdrawn(ConsentPurpose purpose) => File[purpose is ConsentPurpose.Health ? "WithdrawnHealth" : "WithdrawnNotices"];

    public static Wording TakeItThere(int minutes) => File[nameof(TakeItThere)].With(minutes);

    public static Wording NoLinkYet(Wording when) => File[nameof(NoLinkYet)].With(when).Offering(HomeWording.Account, HomeWording.ToMenu);

    public static Wording ExportTexted(int minutes) => File[nameof(ExportTexted)].With(minutes);

    public static Wording OfficersLooked(int count) => File[nameof(OfficersLooked)].With(count);

    public static Wording DeletionFiled(string code, string answerBy) => File[nameof(DeletionFiled)].With(code, answerBy);

    /// <summary>When and where a look was.</summary>
    public static Wording WhenOf(Look look, DateTimeOffset now) => File[nameof(WhenOf)].With(PlacesWording.When(look.At, now), look.Who is Looker.Officer ? File["Office"] : PlacesWording.NameOf(look.Channel));

    /// <summary>Who looked at what. The audit record's words stand for themselves here; those that are not known yet are "dữ liệu khác".</summary>
    public static Wording About(Look look) => File[look.Who is Looker.Officer ? "ByOfficer" : "BySelf"].With(File[look.What switch
    {
        "name" => "WhatSignIn",
        "card" => "WhatCard",
        "history" or "history, row" or "history, totals" or "history, year" => "WhatHistory",
        "benefits" or "estimate" => "WhatBenefits",
        "visits" or "visit" => "WhatVisits",
        "family" => "WhatFamily",
        "profile" or "profile, masked" => "WhatProfile",
        "phone" or "look at phone" or "change phone" => "WhatPhone",
        "files" or "look at file" or "take file" or "ask for more" or "refuse file" or "accept file" => "WhatFiles",
        "sign-ins" => "WhatSignIns",
        "consents" or "looks" or "export" => "WhatRights",
        "notices" or "links" => "WhatNotices",
        "look at lock" or "unlock" => "WhatLock",
        _ => "WhatElse",
    }]);

    private static Wording StateOf(Consents consents, ConsentPurpose purpose) => consents.Items.FirstOrDefault(consent => consent.Purpose == purpose) switch
    {
        { IsGiven: true, Since: { } since, Channel: { } channel } => File["IsGivenSince"].With(NameOf(purpose), Clock.Day(Clock.DayOf(since)), PlacesWording.NameOf(channel)),
        { IsGiven: true } => File["IsGiven"].With(NameOf(purpose)),
        { Since: { } since } => File["IsWithdrawnSince"].With(NameOf(purpose), Clock.Day(Clock.DayOf(since))),
        _ => File["IsNotGiven"].With(NameOf(purpose)),
    };
}
