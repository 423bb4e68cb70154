using PdfSharp.Drawing;
using QRCoder;

namespace VssId.Backend.Registrations.Printing;

/// <summary>Draws a file code as a QR code.</summary>
internal static class FormQr
{
    /// <summary>Modules on a side: what version 1 has (ISO/IEC 18004). It takes the ten characters of a file code with the strongest error correction, for paper is folded and stamped.</summary>
    public const int Modules = 21;

    /// <summary>Modules that stay white around it (ISO/IEC 18004).</summary>
    public const int Quiet = 4;

    /// <summary>Draws it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="code">The file code.</param>
    /// <param name="left">Left edge of the modules, in points.</param>
    /// <param name="top">Upper edge of the modules, in points.</param>
    /// <param name="module">Side of a module, in points.</param>
    public static void Draw(XGraphics page, string code, double left, double top, double module)
    {
        using var square = QRCodeGenerator.GenerateQrCode(code, QRCodeGenerator.ECCLevel.H);

        // The generator's matrix has a quiet zone of its own.
        var matrix = square.ModuleMatrix;

        // One path: modules that are painted one by one leave hairlines between them.
        var path = new XGraphicsPath { FillMode = XFillMode.Winding };
        for (var row = 0; row < matrix.Count; row++)
        {
            for (var column = 0; column < matrix.Count; column++)
            {
                if (matrix[row][column])
                {
                    path.AddRectangle(left + ((column - Quiet) * module), top + ((row - Quiet) * module), module, module);
                }
            }
        }

        page.DrawPath(XBrushes.Black, path);
    }
}
