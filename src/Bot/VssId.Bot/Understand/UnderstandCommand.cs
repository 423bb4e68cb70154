using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using VssId.Bot.Understanding;

namespace VssId.Bot.Understand;

/// <summary>
/// The command <c>understand</c>: reads messages as JSON lines and writes how each is read, without starting the bot.
/// <list type="bullet">
/// <item>In: UTF-8, one <see cref="Message"/> a line, <c>{"text","reference"}</c>; lines end with LF or CRLF, the last one may end with the input. Blank lines give nothing; a byte order mark before a line is passed over.</item>
/// <item>Out: one <see cref="Answer"/> for each line, in order, and nothing else. Lines are answered as soon as they have come, so that a program may talk line by line.</item>
/// <item>A line that is no such JSON, or is longer than 4 MiB, gives an empty text, the intent <c>none</c>, no entities, and <c>error</c>; a reference that is no time is told in <c>error</c> too, and the text is read as of now. Each is
/// also told on standard error, by the number of the line and never by what is in it.</item>
/// <item>Exit code: 0 when every line was answered, also with an error; 1 when the input or the output failed, such as on a full disk; 2 for arguments that are not known.</item>
/// </list>
/// </summary>
/// <param name="input">Messages.</param>
/// <param name="output">Answers.</param>
/// <param name="errors">What went wrong, for people.</param>
/// <param name="time">Gives the time of messages that name none.</param>
internal sealed class UnderstandCommand(Stream input, Stream output, TextWriter errors, TimeProvider time)
{
    /// <summary>The argument that asks for it.</summary>
    public const string Name = "understand";

    /// <summary>Longest line in bytes: far beyond any message, and memory stays bounded.</summary>
    public const int LongestLine = 4 * 1024 * 1024;

    private const int BytesAtOnce = 64 * 1024;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly Understander _understander = new();
    private readonly ArrayBufferWriter<byte> _answers = new(BytesAtOnce);
    private long _line;

    /// <summary>Runs the command on the standard streams of this process.</summary>
    /// <param name="args">The arguments behind its name; there are none.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length > 0)
        {
            await Console.Error.WriteLineAsync($$"""Usage: {{Name}} < messages > answers; a message is a line of JSON: {"text": "thẻ bhyt của tôi", "reference": "2026-03-18T09:30"}""");
            return 2;
        }

        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        try
        {
            await new UnderstandCommand(input, output, Console.Error, TimeProvider.System).RunAsync(CancellationToken.None);
            return 0;
        }
        catch (IOException error)
        {
            await Console.Error.WriteLineAsync($"{Name}: {error.Message}");
            return 1;
        }
    }

    /// <summary>Answers every line of the input.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var lines = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: BytesAtOnce, minimumReadSize: BytesAtOnce / 4, leaveOpen: true));
        var isTooLong = false;
        while (true)
        {
            var read = await lines.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                await AnswerAsync(isTooLong ? default : rest.Slice(0, end), isTooLong, cancellationToken);
                isTooLong = false;
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                if (isTooLong || rest.Length > 0)
                {
                    await AnswerAsync(isTooLong ? default : rest, isTooLong, cancellationToken);
                }

                await FlushAsync(cancellationToken);
                await lines.CompleteAsync();
                return;
            }

            // What has come is answered before more is waited for.
            await FlushAsync(cancellationToken);
            if (isTooLong || rest.Length > LongestLine)
            {
                isTooLong = true;
                rest = rest.Slice(rest.End);
            }

            lines.AdvanceTo(rest.Start, rest.End);
        }
    }

    private async ValueTask AnswerAsync(ReadOnlySequence<byte> line, bool isTooLong, CancellationToken cancellationToken)
    {
        _line++;
        if (isTooLong || line.Length > LongestLine)
        {
            Write(Refuse("The line is too long."));
        }
        else if (line.IsSingleSegment)
        {
            Answer(line.FirstSpan);
        }
        else
        {
            var joined = ArrayPool<byte>.Shared.Rent((int)line.Length);
            line.CopyTo(joined);
            Answer(joined.AsSpan(0, (int)line.Length));
            ArrayPool<byte>.Shared.Return(joined, clearArray: true);
        }

        if (_answers.WrittenCount >= BytesAtOnce)
        {
            await FlushAsync(cancellationToken);
        }
    }

    private void Answer(ReadOnlySpan<byte> line)
    {
        line = line.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line;
        line = line.Trim(" \t\r"u8);
        if (line.Length > 0)
        {
            Write(Read(line));
        }
    }

    private Answer Read(ReadOnlySpan<byte> line)
    {
        Message? message;
        try
        {
            message = JsonSerializer.Deserialize(line, AnswerJson.Default.Message);
        }
        catch (JsonException)
        {
            return Refuse("The line is no JSON object with a text.");
        }

        if (message?.Text is not { } text)
        {
            return Refuse("The line has no text.");
        }

        var isTime = Reference.TryRead(message.Reference, time, out var reference);
        try
        {
            return Understand.Answer.Of(_understander.Read(text, reference)) with { Error = isTime ? null : Complain("The reference is no time from 1900 to 2199 in ISO 8601; the text is read as of now.") };
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A fault in one message must not take the answers from the others.
            return new Answer { Text = text, Error = Complain($"The text could not be read: {error.GetType().Name}.") };
        }
    }

    private Answer Refuse(string error) => new() { Error = Complain(error) };

    private string Complain(string error)
    {
        errors.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {_line}: {error}"));
        return error;
    }

    private void Write(Answer answer)
    {
        using (var json = new Utf8JsonWriter(_answers, AnswerJson.Writing))
        {
            JsonSerializer.Serialize(json, answer, AnswerJson.Default.Answer);
        }

        _answers.Write("\n"u8);
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (_answers.WrittenCount > 0)
        {
            await output.WriteAsync(_answers.WrittenMemory, cancellationToken);
            await output.FlushAsync(cancellationToken);
            _answers.ResetWrittenCount();
        }
    }
}
