namespace VssId.Backend.Registrations.Printing;

/// <summary>Prints the declaration of form 01.</summary>
internal sealed class FormPrinter
{
    public byte[] Print(FormData data) => throw new NotSupportedException(data.ToString());
}
