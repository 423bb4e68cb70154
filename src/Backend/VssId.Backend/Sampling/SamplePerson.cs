using VssId.Backend.Client;

namespace VssId.Backend.Sampling;

/// <summary>A made-up person. Numbers begin with 99, phones are 0900 000 0nn or unassigned 054…: nobody real can be meant.</summary>
internal sealed record SamplePerson(
    string BhxhNumber,
    string? PersonalNumber,
    string FullName,
    DateOnly BirthDate,
    Sex Sex,
    string Phone,
    string? Address,
    SampleCard? Card,
    string? Email = null);
