using System.IO.Compression;
using System.Xml;
using PerfRules.Import.Tables;

namespace PerfRules.Import.Office;

/// <summary>A packed file (xlsx, docx): hands out its parts as XML, within the limits of what may be unpacked.</summary>
/// <remarks>
/// Written on the zip and XML readers of the platform, because what a hostile file may cost can be bounded there part by part: bytes are counted while they
/// are unpacked, whatever sizes the file claims; document types are refused, external parts are never asked for.
/// </remarks>
internal sealed class OfficeFile : IDisposable
{
    private const int MaximumDepth = 256;
    private readonly ZipArchive _archive;
    private readonly string _name;
    private readonly TableLimits _limits;
    private long _unpacked;

    private OfficeFile(ZipArchive archive, string name, TableLimits limits)
    {
        _archive = archive;
        _name = name;
        _limits = limits;
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>Reads the tables of a packed file.</summary>
    internal static SourceDocument Read(byte[] bytes, string name, TableLimits limits)
    {
        try
        {
            using var file = new OfficeFile(new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read), name, limits);
            if (file._archive.Entries.Count > limits.MaximumParts)
            {
                throw ImportFault.Of("PR1002", name, ImportTexts.TooManyParts(limits.MaximumParts));
            }

            return file.Part("xl/workbook.xml") is not null ? new Workbook(file, name, limits).Read()
                : file.Part("word/document.xml") is not null ? new WordDocument(file, name, limits).Read()
                : throw ImportFault.Of("PR1001", name, ImportTexts.NoOfficeFile(), ImportTexts.SaveAsNewOffice());
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or NotSupportedException)
        {
            throw ImportFault.Of("PR1001", name, ImportTexts.Damaged(exception.Message));
        }
    }

    /// <summary>Opens a part; null when there is none of that name.</summary>
    internal XmlReader? Open(string part) => Part(part) is { } entry
        ? XmlReader.Create(
            new BoundedStream(entry.Open(), this),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = _limits.MaximumUnpackedBytes,
                CloseInput = true,
            })
        : null;

    /// <summary>Moves on, and refuses what is nested deeper than any document.</summary>
    internal static bool Next(XmlReader reader) =>
        reader.Read() && (reader.Depth <= MaximumDepth ? true : throw new InvalidDataException(ImportTexts.TooDeep(MaximumDepth).ToString()));

    /// <summary>Reads the relations of a part: the id of each with the part that it leads to; what leads out of the file is left out.</summary>
    internal Dictionary<string, string> Relations(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var relations = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = Open($"{folder}_rels/{part[folder.Length..]}.rels");
        while (reader is not null && Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                relations[id] = target.StartsWith('/') ? target[1..] : folder + target;
            }
        }

        return relations;
    }

    private ZipArchiveEntry? Part(string name) =>
        _archive.Entries.FirstOrDefault(e => string.Equals(e.FullName.Replace('\\', '/'), name, StringComparison.OrdinalIgnoreCase));

    // Counts what comes out, whatever the file says how much that will be.
    private sealed class BoundedStream(Stream inner, OfficeFile file) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            file._unpacked += read;
            return file._unpacked <= file._limits.MaximumUnpackedBytes ? read
                : throw ImportFault.Of("PR1002", file._name, ImportTexts.UnpacksTooLarge(file._limits.MaximumUnpackedBytes));
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
