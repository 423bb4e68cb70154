using VssId.Backend.Client;
using VssId.Backend.Client.History;

namespace VssId.Backend.History;

/// <summary>Months in which nothing changed, as far as counting needs them.</summary>
/// <param name="From">First month.</param>
/// <param name="To">Last month, counted in.</param>
/// <param name="State">How the contributions stand.</param>
/// <param name="Salary">Salary that they were counted on, đồng a month.</param>
internal readonly record struct PaidMonths(Month From, Month To, PaymentState State, long Salary);
