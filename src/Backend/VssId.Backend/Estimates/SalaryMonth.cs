using VssId.Backend.Client;

namespace VssId.Backend.Estimates;

/// <summary>A month that was paid for.</summary>
/// <param name="Month">The month.</param>
/// <param name="Salary">Salary that contributions were counted on, đồng; of two employers the sum, up to the ceiling.</param>
internal readonly record struct SalaryMonth(Month Month, long Salary);
