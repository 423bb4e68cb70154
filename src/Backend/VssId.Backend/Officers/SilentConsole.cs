using System.Text;

namespace VssId.Backend.Officers;

/// <summary>Reads lines from the terminal without showing what is typed.</summary>
internal sealed class SilentConsole : TextReader
{
    /// <summary>Where passwords are typed: the terminal, or the pipe that stands in for it.</summary>
    public static TextReader Open() => Console.IsInputRedirected ? Console.In : new SilentConsole();

    public override string ReadLine()
    {
        var line = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                line.Length = Math.Max(0, line.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                line.Append(key.KeyChar);
            }
        }

        return line.ToString();
    }

    public override Task<string?> ReadLineAsync() => Task.FromResult<string?>(ReadLine());
}
