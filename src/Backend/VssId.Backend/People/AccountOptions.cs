using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.People;

/// <summary>Accounts. Section <c>Accounts</c>.</summary>
internal sealed class AccountOptions
{
    /// <summary>Accounts that one phone may serve. Default 5, a family; 1 to 20. Counts when a phone is changed.</summary>
    [Range(1, 20)]
    public int PhonesMost { get; set; } = 5;
}
