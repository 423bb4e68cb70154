using System.Runtime.InteropServices;

namespace VssId.Bot.Language.Text;

/// <summary>What one letter, digit or sign of a message is and where it stands in the received text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Blank">Whether a blank stands before it.</param>
/// <param name="Goes">Whether it is the second half of the sign before it.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Last UTF-16 unit, with the marks on it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(TokenKind Kind, bool Blank, bool Goes, int Start, int End);
