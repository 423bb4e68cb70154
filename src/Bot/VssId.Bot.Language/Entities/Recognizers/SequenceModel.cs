namespace VssId.Bot.Language.Entities.Recognizers;

/// <summary>Telephone numbers, e-mail addresses and the numbers people are known by; <c>TypeName</c> of a result tells which.</summary>
public sealed class SequenceModel : EntityModel
{
    internal SequenceModel(TimeProvider time)
        : base("sequence", time, new IdentifierFinder(), new EmailFinder())
    {
    }
}
