namespace VssId.Backend.Sampling;

/// <summary>The card of a made-up person.</summary>
internal sealed record SampleCard(
    string SubjectCode,
    int PrintedLevel,
    string FacilityCode,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    DateOnly? FiveYearsOn,
    DateOnly IssuedOn,
    string? ParentName = null);
