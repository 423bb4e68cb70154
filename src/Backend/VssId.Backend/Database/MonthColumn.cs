using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using VssId.Backend.Client;

namespace VssId.Backend.Database;

/// <summary>Months as whole numbers (<see cref="Month.Ordinal"/>): small, and in order in either database.</summary>
internal sealed class MonthColumn() : ValueConverter<Month, int>(month => month.Ordinal, ordinal => Month.OfOrdinal(ordinal));
