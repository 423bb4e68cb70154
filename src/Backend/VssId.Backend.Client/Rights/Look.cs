namespace VssId.Backend.Client.Rights;

/// <summary>A look at a citizen's data, from the audit record.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Who.</param>
/// <param name="What">Which data: the audit record's word, such as <c>card</c>, <c>profile</c>, <c>lock</c>.</param>
/// <param name="Channel"><c>zalo</c>, <c>webchat</c>, <c>ussd</c> or <c>office</c>.</param>
/// <param name="Why">For what purpose: the audit record's word.</param>
public sealed record Look(DateTimeOffset At, Looker Who, string What, string Channel, string Why);
