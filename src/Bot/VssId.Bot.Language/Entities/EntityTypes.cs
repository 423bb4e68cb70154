namespace VssId.Bot.Language.Entities;

/// <summary>Names of the kinds of entity, as in <c>ModelResult.TypeName</c> of Recognizers-Text where it has them.</summary>
public static class EntityTypes
{
    /// <summary>A day.</summary>
    public const string Date = "datetimeV2.date";

    /// <summary>A span of days; the first and the last day are both in it.</summary>
    public const string DateRange = "datetimeV2.daterange";

    /// <summary>A time of day.</summary>
    public const string Time = "datetimeV2.time";

    /// <summary>A span of time within a day.</summary>
    public const string TimeRange = "datetimeV2.timerange";

    /// <summary>A time on a day.</summary>
    public const string DateTime = "datetimeV2.datetime";

    /// <summary>A span of time on days.</summary>
    public const string DateTimeRange = "datetimeV2.datetimerange";

    /// <summary>How long.</summary>
    public const string Duration = "datetimeV2.duration";

    /// <summary>How often.</summary>
    public const string Set = "datetimeV2.set";

    /// <summary>A cardinal number.</summary>
    public const string Number = "number";

    /// <summary>An ordinal number.</summary>
    public const string Ordinal = "ordinal";

    /// <summary>An amount of money.</summary>
    public const string Currency = "currency";

    /// <summary>A fund: <c>bhxh</c>, <c>bhtn</c>, <c>tnld</c>, <c>bhyt</c>.</summary>
    public const string Insurance = "insurance";

    /// <summary>A group of benefits: <c>lumpsum</c>, <c>sickness_maternity</c>, <c>monthly</c>, <c>unemployment</c>.</summary>
    public const string Benefit = "benefit";

    /// <summary>A province, old or new, in its spelling with diacritics.</summary>
    public const string Province = "province";

    /// <summary>A place of treatment, as written.</summary>
    public const string Facility = "facility";

    /// <summary>A language: <c>vi</c>, <c>en</c>, or one to decline: <c>km</c>, <c>zh</c>, <c>ko</c>, <c>ja</c>.</summary>
    public const string Language = "lang";

    /// <summary>A telephone number, in the form E.164.</summary>
    public const string Phone = "phonenumber";

    /// <summary>An e-mail address, lower case.</summary>
    public const string Email = "email";

    /// <summary>A social insurance number: ten digits.</summary>
    public const string SocialInsuranceNumber = "socialinsurance";

    /// <summary>A number of a health-insurance card: two letters and thirteen digits.</summary>
    public const string HealthCard = "healthcard";

    /// <summary>A personal identification number (CCCD): twelve digits.</summary>
    public const string PersonalId = "personalid";

    /// <summary>A number of an old identity card (CMND): nine digits.</summary>
    public const string OldId = "oldid";

    /// <summary>A number of a passport: a letter and seven digits.</summary>
    public const string Passport = "passport";

    /// <summary>A full name of a person, as typed.</summary>
    public const string PersonName = "personname";

    /// <summary>A date of birth, or its month or year.</summary>
    public const string BirthDate = "birthdate";

    /// <summary>An address, down to the commune where it is named.</summary>
    public const string Address = "address";
}
