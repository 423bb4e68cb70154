using VssId.Backend.Client.Pages;

namespace VssId.Backend.Pages;

/// <summary>What was typed on a page, judged before the transaction: it says what is typed there, not whether it counts.</summary>
/// <param name="Page">The page.</param>
/// <param name="Step">What it asked for.</param>
/// <param name="Kept">What was kept of the password then.</param>
/// <param name="IsRight">Whether the password is the right one; true where none is asked for.</param>
/// <param name="Renewed">The right password, to be kept anew with more rounds; else null.</param>
/// <param name="New">The new password, as it is to be kept; else null.</param>
/// <param name="Fault">Why the new password may not be taken; else null.</param>
internal sealed record JudgedPage(Guid Page, PageStep Step, byte[]? Kept, bool IsRight, byte[]? Renewed = null, byte[]? New = null, NewPasswordFault? Fault = null)
{
    /// <summary>Prints nothing of it.</summary>
    public override string ToString() => nameof(JudgedPage);
}
